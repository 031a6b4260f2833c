import { pattern } from '../../../patterns/over-lines.ts';

/** Words that stand with chemotherapy, and not with what else the letters of a regimen or drug may mean. */
export const CHEMOTHERAPY_NEAR = pattern('i')`
  \bchemo|\balternat(?:ing|ed) with\b|\bregimens?\b|\bprotocols?\b|\bcycles?\b|\bcourses?\b|\bcytotoxic\b|\bcytostatic\b
  |\b(?:induction|consolidation|remission) (?:with|treatment|therapy)\b
`;
/** "Treated with", "six cycles of", "maintenance": a drug or regimen follows. */
export const TAKEN_BEFORE = pattern('i')`
  \b(?:
      treated with|treatment with|received|receiving|started on|begun on|put on|placed on|switched to|changed to
      |(?:remained|continued|maintained|kept|still|currently|was|is|been) on|cycles of|courses of|given|oral
    )\s+(?:the\s+)?(?:
      (?:
        first-line|second-line|adjuvant|neoadjuvant|salvage|standard|combination|combined|high-dose|low-dose|weekly|daily
        |intravenous|intravesical|six|four|three|two|eight|\d+
      )\s+
    )*$
  |\b(?:concurrent|concomitant|simultaneous|adjuvant|neoadjuvant|maintenance|metronomic)\s+$
`;
/** "UFT was given", "TMZ therapy was started". */
export const TAKEN_BEHIND = pattern('i')`
  ^(?:\s+(?:therapy|treatment|alone|orally))?\s+(?:was|were|has been|had been)\s+(?:
      \w+ly\s+|then\s+|also\s+|not\s+|never\s+
      |(?:considered|deemed|judged|thought|felt|held)\s+(?:to be\s+)?(?:not\s+)?(?=\w)
    )?(?:
      (?:un)?necessary|inappropriate|unsuitable|contra-?indicated|indicated|feasible|offered|declined|refused|withheld
      |omitted|given|administ(?:er|rat)ed|started|initiated|commenced|prescribed|begun|instilled|injected|infused|added|taken
      |swallowed|tried|used|attempted|applied|chosen|employed|instituted|substituted|resumed|stopped|discontinued
    )\b
  |^(?:\s+(?:was|were)\s+\w+)?\s+for\s+(?:[\w-]+\s+){1,2}(?:weeks?|months?|years?|cycles|courses)\b
`;
