/**
 * The canonical address of a page, version 1: FROZEN. Every page key, claim key and event id hangs on it, so its answers may
 * never change, not even to mend a mistake; `test/annotations/canonical-url.test.ts` publishes its test vectors. It is a
 * function of the address alone: what a page says of itself (`rel=canonical`) and every rule found later come as page-alias
 * events, never as a change here.
 *
 * http(s): https; no user, no `www.` / `m.` / `amp.` labels in front, no default port, no dot at the end of the host; no fragment;
 * no tracking parameters, the others sorted by name (equal names keep their order); no slashes and no segment `amp` at the end
 * of the path; percent-encoding as RFC 3986 normalises it: unreserved characters decoded, everything else that may not stand
 * bare encoded, upper-case hex.
 */

/** Every parameter whose name begins so is a tracker. */
const TRACKING_PREFIXES = ['utm_', 'hsa_', 'mtm_'];

/**
 * Names, in lower case, of parameters that tell how the reader came (campaign, share token, click id) and never which
 * article it is. `name=value` drops that pair only: the name alone identifies articles elsewhere. Sorted, frozen.
 */
const TRACKING = new Set(
  `__twitter_impression _f _hsenc _hsmi _trans_ abtest_cookie adpubno adtag amp apptime ascene at_bbc_team
  at_campaign at_campaign_type at_custom1 at_custom2 at_custom3 at_custom4 at_format at_link_id at_link_origin
  at_link_type at_medium at_ptr_name author_share bbid buvid category_new chksm clickfrom clicktime cmp cmpid
  countrycode dclid devicetype enter_from enterid exportkey fb_action_ids fb_action_types fb_ref fb_source fbclid
  fontgear fontscale for=pc from from_source gbraid gclid gclsrc gift giftlink guccounter guce_referrer
  guce_referrer_sig hsctatracking icid igsh igshid in_ogs in_tfs intcmp is_hit_share_recommend is_new_connect
  is_new_user isappinstalled itid ito leadsource li_fat_id log_from mc_cid mc_eid media_openid mibextid mkt_tok
  mpshare msclkid ncid nettype ns_campaign ns_fee ns_linkname ns_mchannel ns_source nwr_flag ocid oly_anon_id
  oly_enc_id openapp pass_ticket plat_id poc_token pwapi_token qimei rd2werd ref ref_src ref_url referer referfrom
  referrer referringsource reflink req_id s_cid scene scm sessionid share_code share_did share_from share_id
  share_medium share_plat share_session_id share_source share_tag share_token share_uid sharer_shareid
  sharer_shareinfo sharer_shareinfo_first sharer_sharetime shareredid smid smprod smtyp soc_src soc_trk spm
  spm_id_from spsf spss spssid sref srnd subscene taid tdsourcetag traffic_source tsrc tt_from ttclid twclid
  unique_k unlocked_article_code upstream_biz use_new_style vd_source vero_conv vero_id wbraid wfr wickedid wpisrc
  wpmm wt_mc wx_header wxshare_count xhsshare xinmsid xsec_source xsec_token xtor yclid ysclid`.split(/\s+/),
);

/** The same for one site, by canonical host: its share links, whose path names the article. */
const TRACKING_AT: Readonly<Record<string, readonly string[]>> = {
  'toutiao.com': ['app', 'channel', 'device_id', 'group_id', 'iid', 'source', 'timestamp', 'wid'],
};

/** The canonical form of an address; other schemes only lose their fragment, what is no address comes back trimmed. */
export function canonicalUrl(address: string): string {
  const trimmed = address.trim();
  let url: URL;
  try {
    url = new URL(trimmed);
  } catch {
    return trimmed;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return trimmed.replace(/#.*$/s, '').trim();
  const site = host(url.hostname);
  return `https://${site}${port(url.port)}${path(url.pathname)}${query(url.search, TRACKING_AT[site] ?? [])}`;
}

function host(name: string): string {
  let rest = name.replace(/\.+$/, '') || name;
  // At least two labels stay: `m.com` is a site of its own.
  while (/^(?:www|m|amp)\.[^.]+\.[^.]/.test(rest)) rest = rest.slice(rest.indexOf('.') + 1);
  return rest;
}

function port(number: string): string {
  return number === '' || number === '80' || number === '443' ? '' : `:${number}`;
}

function path(name: string): string {
  let rest = percent(name, /[!$&()*+,;=:@/]/);
  while (/\/(?:amp)?$/.test(rest)) rest = rest.replace(/\/(?:amp)?$/, '');
  return rest === '' ? '/' : rest;
}

function query(search: string, also: readonly string[]): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => percent(pair, /[!$()*+,;=:@/?]/))
    .map((pair) => ({ pair, name: pair.split('=', 1)[0] ?? '' }))
    .filter(({ pair, name }) => !also.includes(name) && !tracks(pair.toLowerCase(), name.toLowerCase()))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return kept.length === 0 ? '' : `?${kept.map(({ pair }) => pair).join('&')}`;
}

function tracks(pair: string, name: string): boolean {
  return TRACKING.has(name) || TRACKING.has(pair) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** Percent-encoding of RFC 3986 section 6.2.2, whatever the engine's URL parser left bare: the same bytes, one spelling. */
function percent(part: string, bare: RegExp): string {
  return part.replace(/%[0-9A-Fa-f]{2}|[^A-Za-z0-9\-._~]/gu, (found) => {
    if (found.length === 3 && found.startsWith('%')) {
      const byte = String.fromCharCode(Number.parseInt(found.slice(1), 16));
      return /[A-Za-z0-9\-._~]/.test(byte) ? byte : found.toUpperCase();
    }
    return bare.test(found) ? found : encodeBytes(found);
  });
}

function encodeBytes(character: string): string {
  return Array.from(
    new TextEncoder().encode(character),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}
