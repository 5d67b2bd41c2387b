/** Why a file cannot be read, in words for whoever sent it. */
export class OfficeRefusal extends Error {
  override readonly name = 'OfficeRefusal'
}
