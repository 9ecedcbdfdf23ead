/** `annotation.conf` for the documents of `toBrat`: the types that it writes, and which parts each kind of fact takes. */
export const bratConfiguration = `[entities]
PER
ORG
LOC
EVENT
LAW
MISC
!TimeExpression
	Date
	Time
	Duration
	Set
Quantity
Abbreviation
Noun
Predicate
Object
Organization
Comparison
Source

[relations]
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
Equiv	Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive

[events]
Numeric	Value:Quantity, From?:Quantity, Noun?:Noun, Predicate?:Predicate, Compared?:Comparison, Holder?:<ENTITY>, Opponent?:<ENTITY>, When?:<ENTITY>, Where?:<ENTITY>, Source?:Source
Lasting	Value:<ENTITY>, Noun?:Noun, Predicate?:Predicate, Holder?:<ENTITY>, When?:<ENTITY>, Where?:<ENTITY>, Source?:Source
Role	Person:<ENTITY>, Organization?:<ENTITY>, When?:<ENTITY>, Where?:<ENTITY>, Source?:Source
Event	Agent?:<ENTITY>, Object?:Object, When?:<ENTITY>, Where?:<ENTITY>, Source?:Source

[attributes]
Negation	Arg:<EVENT>
Modality	Arg:<EVENT>, Value:planned|possible
Tenure	Arg:<EVENT>, Value:former|acting|elect
`;
