declare namespace App {
  interface Locals {
    /** The edition that the page belongs to. */
    view: import('./view.ts').View
  }
}
