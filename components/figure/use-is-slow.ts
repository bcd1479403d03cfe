import { useEffect, useState } from "react";

/** After how long a reader is shown that something is still on its way, in milliseconds. */
const LONG = 600;

/** Whether something has been under way for long. */
export function useIsSlow(isUnderWay: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setTimeout(() => setSlow(true), LONG);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isUnderWay]);
  return isSlow;
}
