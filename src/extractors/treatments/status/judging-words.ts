import { part } from '../../../patterns/over-lines.ts';

/** Who decides judges a treatment: "was deemed", "was thought". */
export const JUDGED = '(?:seemed|appeared|deemed|considered|felt|thought|judged|believed|found|regarded as|held)';
/** What it is judged to be where it is for this patient. */
export const FIT = part`
  (?:
    necessary|needed|required|indicated|feasible|possible|appropriate|suitable|amenable|warranted|justified|beneficial
    |advisable|useful|helpful|safe|worthwhile|mandatory|available|affordable|favou?red|sensible|reasonable|expedient
    |called for|within (?:his|her|their) means|asked for
  )
`;
/** What it is judged to be where it is not. */
export const UNFIT = part`
  (?:
    inappropriate|unnecessary|unsuitable|unwarranted|unjustified|inadvisable|unfeasible|infeasible|impossible|impracticable
    |contra-?indicated|superfluous|futile|(?:too )?(?:risky|dangerous|hazardous)
    |too (?:toxic|aggressive|extensive|great a risk|high a risk)|unsafe|dispensable|needless|pointless|useless
    |unjustifi(?:ed|able)|ill-advised|hopeless|out of (?:the question|(?:his |her |their )?reach)
    |beyond (?:his|her|their) (?:means|reach)|too (?:great|much) (?:of )?a risk|without (?:prospect|benefit|purpose|sense)
    |of (?:no|little|doubtful) (?:benefit|value|use|help)
  )
`;
/** What is done with a treatment. */
export const DONE = part`
  (?:
    given|administ(?:er|rat)ed|performed|offered|done|undertaken|received|added|recommended|used|carried out|prescribed|advised
    |applied|initiated|planned|scheduled|considered|contemplated|pursued|proposed|suggested|commenced|started|begun
    |delivered|provided|instituted|employed|attempted|adopted|tried|conducted|implemented|afforded|accepted|wanted|desired
    |taken up|taken|sought|embarked upon|deemed necessary|obtained|procured|financed|funded|paid for|resorted to|introduced
    |undergone|entertained|entered into|brought about|realized|realised
  )
`;
