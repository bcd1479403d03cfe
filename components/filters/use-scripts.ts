import { useSyncExternalStore } from "react";

/** False on the server and while a page comes to life, so that both give the same markup; true from then on. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
