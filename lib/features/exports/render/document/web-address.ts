const WEB_ADDRESS = /^https?:\/\/[!#-;=?-~]+$/i;

/** The address when it may become a link: plain characters, http or https, nothing that runs. */
export function webAddress(url: string | null): string | null {
  return url !== null && WEB_ADDRESS.test(url) ? url : null;
}
