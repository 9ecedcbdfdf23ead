/** A text and its day as a URL fragment: UTF-8, deflated, base64url. Nothing leaves the browser: fragments are not sent. */
export interface Shared {
  readonly text: string;
  readonly referenceDate: string | null;
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

export async function toFragment({ text, referenceDate }: Shared): Promise<string> {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  const code = btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return `#t=${code}${referenceDate === null ? '' : `&d=${referenceDate}`}`;
}

/** What a fragment holds, or null when it holds nothing that can be read. */
export async function fromFragment(fragment: string): Promise<Shared | null> {
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  const code = values.get('t');
  if (!code) return null;
  try {
    const binary = atob(code.replace(/-/g, '+').replace(/_/g, '/'));
    const text = new TextDecoder().decode(
      await through(
        Uint8Array.from(binary, (char) => char.charCodeAt(0)),
        new DecompressionStream('deflate-raw'),
      ),
    );
    const day = values.get('d');
    return { text, referenceDate: day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null };
  } catch {
    return null;
  }
}
