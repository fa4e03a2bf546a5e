import type { Random } from './random';

/** What council registers write about, in enough combinations that few rows read alike. */
const SERVICES = 'adult social care;children’s social care;housing needs;highways;parking;waste collection;street cleansing;planning;building control;licensing;trading standards;libraries;leisure centres;parks and green spaces;revenues and benefits;payroll;pensions;treasury management;internal audit;legal services;democratic services;electoral registration;special educational needs transport;school places;early years;youth justice;public health;drug and alcohol services;leaving care;fostering;adoption;safeguarding;home to school transport;home care;extra care housing;residential placements;temporary accommodation;homelessness prevention;property maintenance;energy;information technology;cyber security;customer contact centre;registrars;bereavement services;emergency planning;markets;economic development;regeneration;arboriculture'.split(';');
const EVENTS = 'failure to deliver;loss of;disruption to;rising demand for;overspend on;shortage of staff in;legal challenge to;data breach in;fraud in;contractor failure in;change of law affecting;loss of grant for;poor inspection of;delay to;loss of records of;unplanned closure of;complaints about;industrial action in;dependence on one supplier for;underperformance of'.split(';');
const PLACES = 'Arden;Beckton;Calder;Dunmore;Elmwood;Farleigh;Greystoke;Hartwell;Ivybridge;Jessop;Kelsey;Langdon;Marlow;Norwood;Orchard;Penfold;Quarry;Ravensbourne;Selwyn;Thornbury;Upton;Vale;Westgate;Yarrow'.split(';');
const ENDINGS = 'ham;ford;ton;ley;field;wood;bridge;mere;combe;stead;hurst;wick;bourne;thorpe;minster;gate;cross;green;heath;hill'.split(';');
const CAUSES = 'an ageing population;the end of a funding stream;a new statutory duty;a single point of failure;an out-of-date system;vacancies in key posts;a lack of suppliers in the market;inflation above budget;adverse weather;a change of government policy;incomplete records;poor contract management;insufficient testing;late notice from partners;competing priorities;an increase in referrals'.split(';');
const EFFECTS = 'residents go without a service;the budget is exceeded;the council is fined;staff leave;the inspection rating falls;savings are not achieved;vulnerable people are harmed;the council’s reputation suffers;services stop for some days;legal costs are incurred;other services pay for it;targets are missed'.split(';');
const MEASURES = 'monthly budget monitoring;quarterly performance reports;a business continuity plan;staff training;regular supplier meetings;an annual audit;two-stage authorisation;a rolling programme of inspections;insurance cover;a service level agreement;daily backups;a joint board with partners;workforce planning;early engagement with the market;a reserve in the budget;case reviews;an improvement plan;an escalation protocol;lone working procedures;a communications plan'.split(';');
const SUPPLIERS = 'Alder;Birchwood;Cedar;Dovetail;Eastway;Falcon;Greenfield;Harbour;Ironbridge;Juniper;Kestrel;Lakeside;Meridian;Northgate;Oakleaf;Pinnacle;Quantum;Riverside;Sterling;Tamarind;Unity;Vantage;Whitestone;Zenith'.split(';');
const TREES = 'Ash;Beech;Chestnut;Damson;Elder;Fir;Hawthorn;Holly;Larch;Lime;Maple;Oak;Pear;Pine;Rowan;Willow'.split(';');
const BUILDINGS = 'House;School;Centre;Depot;Library;Park;Court;Lodge;Hall;Nursery'.split(';');
const TRADES = 'Care;Construction;Facilities;Highways;Systems;Support;Transport;Consulting;Homes;Services;Energy;Learning;Catering;Security;Leisure;Environmental'.split(';');
const WORKS = 'provision of;maintenance of;support for;refurbishment of;framework for;supply of;management of;advice on;upgrade of;cleaning for;insurance of;software for'.split(';');
const ROADS = 'Road;Street;Lane;Avenue;Way;Gardens;Terrace;Drive'.split(';');
const POSTS = 'Head of;Assistant Director,;Director of;Group Manager,;Service Manager,;Programme Manager,'.split(';');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const service = (random: Random): string => random.of(SERVICES);
export const place = (random: Random): string => `${random.of(PLACES)}${random.of(ENDINGS)}`;
const building = (random: Random): string => `${place(random)} ${random.of(TREES)} ${random.of(BUILDINGS)}`;
export const post = (random: Random): string => `${random.of(POSTS)} ${capital(service(random))}`;
export const supplier = (random: Random): string => `${random.of(SUPPLIERS)} ${random.of(TRADES)} ${random.chance(10) ? 'limited' : random.chance(700) ? 'Ltd' : 'PLC'}`;
export const riskTitle = (random: Random): string => capital(`${random.of(EVENTS)} ${service(random)} at ${building(random)} because of ${random.of(CAUSES)}`);
export const contractTitle = (random: Random): string => capital(`${random.of(WORKS)} ${service(random)} at ${building(random)}, ${place(random)} ${random.of(ROADS)}`);
export const causeAndEffect = (random: Random): string => `Cause(s): ${capital(random.of(CAUSES))} and ${random.of(CAUSES)} in ${service(random)}. Effect(s): ${random.of(EFFECTS)}; ${random.of(EFFECTS)}.`;

/** One measure, or two as a list, one a line. */
export function measures(random: Random): string {
  const measure = (): string => `${capital(random.of(MEASURES))} for ${service(random)} at ${building(random)}`;
  return random.chance(500) ? measure() : `- ${measure()}\n- ${measure()}`;
}

/** A sentence of an officer's notes. */
export function note(random: Random): string {
  return `${capital(random.of(MEASURES))} under review with ${service(random)}; next report in ${random.of(['June', 'September', 'December', 'March'])}.`;
}

/** Now and then what people and pasting leave behind: spaces, mark-up, garbled characters. */
export function untidied(random: Random, text: string): string {
  if (!random.chance(30)) return text;
  return random.of([`${text}  `, ` ${text}`, text.replace(' ', '  '), `${text}<br>`, text.replace('’', 'â€™'), `${text} &amp; others`]);
}
