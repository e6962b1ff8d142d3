// What browsers have and the standard declarations of TypeScript do not.

/** Options without a prototype: a page may add names to every object, and browsers read them in options. */
interface WithoutPrototype {
  __proto__?: null;
}

interface CustomEventInit extends WithoutPrototype {}
interface EventListenerOptions extends WithoutPrototype {}
interface IntersectionObserverInit extends WithoutPrototype {}
interface MutationObserverInit extends WithoutPrototype {}
interface PropertyDescriptor extends WithoutPrototype {}
interface RequestInit extends WithoutPrototype {}
interface ShadowRootInit extends WithoutPrototype {}

/** Younger browsers have it; a page may have something else of that name. */
declare var Temporal:
  | undefined
  | {
      Now?: { timeZoneId(): string };
      Instant?: {
        fromEpochMilliseconds(time: number): { toZonedDateTimeISO(zone: string): { dayOfWeek: number; toPlainTime(): object } };
      };
    };

interface Window {
  Temporal?: typeof Temporal;
}

/** The root of an element's tree in a page: the document, or a shadow root with its host. */
interface TreeRoot extends Node, DocumentOrShadowRoot {
  host?: Element;
}

interface Element {
  getRootNode(options?: GetRootNodeOptions): TreeRoot;
}

declare namespace Intl {
  interface DateTimeFormatOptions extends WithoutPrototype {}
  interface DisplayNamesOptions extends WithoutPrototype {}
  interface LocaleOptions extends WithoutPrototype {}

  interface Locale {
    /** The time zones of the region; older browsers have a property. */
    getTimeZones?(): string[] | undefined;
    timeZones?: string[];
  }
}
