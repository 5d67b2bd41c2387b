/** What a page needs in the browser to say which devices suit some conditions today: the same functions as everywhere. It loads nothing of Node. */
export { deviceListOn } from '../model/device-list.ts'
export { type ClassFacts, type DeviceFacts, deviceStanding } from '../model/device-suitability.ts'
export { type FoundDevices, findDevices } from '../model/find-devices.ts'
export { countOf, formatDate, joinWords } from '../model/wording.ts'
