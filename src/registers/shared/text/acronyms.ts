/** Acronyms of council work, which stay in capitals when other words do not. */
export const COMMON_ACRONYMS: ReadonlySet<string> = new Set(
  ('AD ASC BME CAMHS CCG CCTV CE CEO CFO CIC CIPFA CRM CSC CYP DBS DFE DFG DPS EMI EHC EHCP EHRC ESCC FM FOI GDPR GIS GLA GP GPS HMRC HR HRA HVAC IAS ICT ICES IFRS II III IT IV JSNA KS1 KS2 LA LATC LBB LED LGA ' +
    'MASH MFD MRI MTFS NEET NHS NNDR OFSTED OT PA PC PCT PF PFI PHE PMO PPE PR PRU PWLB QA RAG RC SAN SEN SENCO SEND SLA SME SQL TFL TMO TUPE TV UK URS USA VAT VAWG VCSE VOIP WAN YOS YOT')
    .split(' '),
);

/** Words that officers shout in passing, which are no acronyms. */
const SHOUTED = new Set('ALL AND ARE CLOSED DRAFT END ENDED FOR FROM LIMITED LIVE LTD NEW NOT NOW OLD ONLY OPEN PLC LLP TBA TBC THE THIS URGENT WITH'.split(' '));
const CAPITALS = /(?<![\p{L}\p{N}'’])\p{Lu}[\p{Lu}\p{N}&]{1,5}(?![\p{L}\p{N}'’])/gu;

/** Acronyms that texts use: words in capitals within text that is not all in capitals. Added to a set, which is returned. */
export function collectAcronyms(text: string, into: Set<string>): Set<string> {
  if (!/\p{Lu}[\p{Lu}\p{N}&]/u.test(text) || !/\p{Ll}/u.test(text)) return into;
  for (const [word] of text.matchAll(CAPITALS)) if (!SHOUTED.has(word)) into.add(word);
  return into;
}
