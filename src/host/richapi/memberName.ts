/** office.js starts listening to an event through a method of its own making: _RegisterEventNameChanged for onNameChanged. */
const registration = /^_(?:Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/;

/** A member as the add-in's author writes it: ("Range", "GetUsedRange") is Range.getUsedRange. */
export function memberName(typeName: string, member: string): string {
  const event = registration.exec(member);
  if (event) return `${typeName}.on${event[1]}`;
  return `${typeName}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
}
