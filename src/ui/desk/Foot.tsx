import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The foot of the rows drawn so far: tells when it comes near the reader's eyes. */
export function Foot({ onNear }: { onNear: () => void }): JSX.Element {
  const foot = useRef<HTMLDivElement>(null);
  // observed anew after every drawing: an observer speaks only of changes, and more rows may leave the foot in sight
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onNear(), {
      rootMargin: '600px',
    });
    if (foot.current) observer.observe(foot.current);
    return () => observer.disconnect();
  });
  return <div ref={foot} class="foot" />;
}
