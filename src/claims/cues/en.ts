/** English wordings that give a cue away. */
import { type Cue, characters, words } from './cue.ts';
import { NUMBER } from './general.ts';

const SPELT =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|' +
  'sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen';
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.';
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

/** English cues. */
export const EN: readonly Cue[] = [
  words(
    'percentage',
    `per ?cent|percentage points?|half of|a third of|two.thirds|three.quarters|a quarter of|majority of`,
  ),
  words(
    'amount',
    `(?:${SPELT}|\\d[\\d.,]{0,12}) (?:dollars|euros|pounds|rubles|roubles|yuan|yen|cents)|billions of dollars|millions of dollars`,
  ),
  words(
    'count',
    `(?:${SPELT})s?|dozens|hundreds|thousands|millions|billions|tens of thousands|twice|double[ds]?|tripled?|halved|an? ${'(?:estimated|average|total)'}`,
  ),
  characters('count', `${NUMBER}\\s(?:million|billion|trillion|thousand|[a-z]{3,20})`),
  words(
    'date',
    `(?:${MONTHS}) \\d{1,4}|\\d{1,2} (?:${MONTHS})|in (?:${MONTHS})|since (?:${MONTHS})|last (?:year|month|week|night|${MONTHS})|this (?:year|month|week|morning|weekend)|next (?:year|month|week)|yesterday|today|tomorrow|${DAYS}|\\d0s`,
  ),
  words(
    'time',
    'recently|earlier|currently|now|later|previously|so far|until|since|ago|already|once|formerly|at the time|in recent (?:years|months|weeks)|in the past|decades?|century',
  ),
  words(
    'duration',
    `(?:\\d{1,4}|${SPELT}|several|a few|many)(?:-| )(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)`,
  ),
  words(
    'ranking',
    'first|second|third|fourth|largest|biggest|highest|lowest|smallest|oldest|youngest|longest|fastest|worst|best|most|least|only|top|leading|record|ever|ranked|number one|unprecedented',
  ),
  words(
    'comparison',
    'more than|less than|fewer than|higher|lower|greater|larger|smaller|bigger|compared (?:with|to)|than|at least|up to|nearly|almost|about|roughly|around|approximately|over|below|above|exceed(?:s|ed)?|as (?:many|much) as|versus|unlike|faster|slower|younger|older',
  ),
  words(
    'change',
    'rose|fell|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|grew|grown|dropp(?:ed|ing)|declin(?:e|es|ed|ing)|gain(?:s|ed)?|lost|climb(?:ed|ing)|jumped|surged?|soared|slump(?:ed)?|slipp?ed|slowed|rising|falling|reach(?:ed|es)?|cut|doubled|average[ds]?|total(?:s|ed|led)?|added|up|down|expanded|shrank',
  ),
  words(
    'cause',
    'because|caus(?:e|es|ed|ing)|led to|leads? to|leading to|result(?:s|ed|ing)? in|due to|contribut(?:e|es|ed|ing) to|prompt(?:s|ed|ing)|trigger(?:s|ed|ing)|forc(?:e|es|ed|ing)|allow(?:s|ed|ing)|help(?:s|ed|ing)?|affect(?:s|ed|ing)?|prevent(?:s|ed|ing)?|improv(?:e|es|ed)|reduc(?:e|es|ed|ing)|drove|boost(?:s|ed)?|fueled|thanks to|as a result|blam(?:e|es|ed)|makes?|effects?|linked to|associated with|evidence|in order to',
  ),
  words(
    'law',
    'laws?|acts?|bill|legislation|treaty|agreements?|deal|regulations?|rules?|ruling|ruled|court|judge|lawsuit|sued|charged|convicted|sentenced|indicted|illegal|legal|banned|ban|sanctions?|tariffs?|constitution|amendment|policy|permits?|required|requires?|licen[cs]es?|rights?|vote[ds]?|passed|approved|signed|tax(?:es)?|congress|senate|parliament|supreme|guidelines?|standards?',
  ),
  words(
    'speech',
    'said|says|told|tells|announc(?:e|es|ed|ing)|claim(?:s|ed|ing)?|accus(?:es|ed|ing)|den(?:y|ies|ied|ying)|confirm(?:s|ed|ing)|warn(?:s|ed|ing)|added|wrote|writes|tweeted|posted|argu(?:es|ed)|call(?:s|ed) (?:for|on)|criticis(?:es|ed)|criticiz(?:es|ed)|described|insist(?:s|ed)|acknowledg(?:es|ed)|admitt?(?:s|ed)|alleg(?:es|ed|edly)|testif(?:ies|ied)|declared|responded|rejected|vowed|pledged|threatened|urged|demanded|interview|statement|spokes(?:man|woman|person)',
  ),
  words(
    'source',
    'report(?:s|ed|edly|ing)?|according to|estimat(?:es|ed)|found|finds|findings?|show(?:s|ed|n)?|stud(?:y|ies)|survey|poll|research(?:ers)?|scientists?|data|figures|statistics|published|reveal(?:s|ed)|suggest(?:s|ed)|not(?:es|ed)|explain(?:s|ed)|predict(?:s|ed)|cited|officials?|experts?|analysts?|documents?|records?|concluded|declined to|quoted|sources?',
  ),
  words(
    'event',
    'launched|began|started|ended|opened|closed|held|met|meeting|visited|arrived|left|died|killed|injured|wounded|arrested|attack(?:s|ed)?|shot|bomb(?:s|ed|ings?)|elected|elections?|appointed|resigned|fired|hired|won|beat|defeated|released|built|created|founded|established|bought|sold|acquired|invested|spent|paid|donated|received|sent|moved|returned|joined|took|made|gave|became|came|went|brought|ordered|refused|agreed|decided|introduced|withdrew|deploy(?:s|ed)|invaded|occurred|happened|destroyed|discovered|developed|married|born|graduated|served|worked|played|performed|filed|issued|awarded|produced|broke|crash(?:ed)?|used|put|asked|offered|planned|shared|ran|led|set|kept|turned|conducted|seized|detained|rescued|evacuated|blocked|captured|hosted|attended|control(?:s|led)|controls|signed|protest(?:s|ed|ers)?|unveiled|completed',
  ),
  words(
    'harm',
    'die[sd]?|dying|dead|death(?:s)?|deadly|kill(?:s|ed|ing|ings)?|murder(?:s|ed)?|injur(?:y|ies|ed)|wound(?:ed|s)|casualt(?:y|ies)|victims?|violen(?:ce|t)|brutality|tear ?gas|bullets?|weapons?|guns?|gunm[ae]n|shooting|bomb(?:s|ed|ing|ings)?|explosi(?:on|ons|ves)|' +
      'attack(?:s|ed|ers?)?|war(?:fare)?|troops|military|soldiers?|army|missiles?|nuclear|invasion|terror(?:ism|ist|ists)?|militants?|insurgents?|hostages?|abduct(?:ed|ion)|kidnap(?:ped|ping)?|torture[d]?|detain(?:ed|ees)|detention|arrest(?:s|ed)?|jail(?:ed)?|prison(?:ers?)?|police|crim(?:e|es|inal|inals)|' +
      'fraud|corrupt(?:ion)?|brib(?:e|es|ery|ed)|launder(?:ing|ed)|theft|stolen|stole|hack(?:ed|ers|ing)?|leak(?:s|ed)?|rape[d]?|sexual(?:ly)?|assault(?:s|ed)?|harass(?:ed|ment)|abus(?:e|es|ed)|misconduct|allegations?|alleged(?:ly)?|accus(?:e|es|ed|ing|ation|ations)|disinformation|misinformation|hoax|conspiracy|cover-up|lied|' +
      'virus|disease|cancer|infect(?:ed|ion|ions)|outbreak|pandemic|epidemic|vaccin(?:e|es|ated|ation)|overdose|drugs?|toxic|poison(?:ed|ing)?|contaminat(?:ed|ion)|pollution|recall(?:s|ed|ing)|defects?|crash(?:es|ed)?|disaster|earthquake|flood(?:s|ed|ing)?|wildfires?|famine|starvation|refugees?|' +
      'bankrupt(?:cy)?|default(?:ed)?|layoffs?|laid off|recession|crisis|fine[ds]?|penalt(?:y|ies)|extradit(?:e|ed|ion)|impeach(?:ed|ment)|genocide|massacre|persecut(?:ed|ion)|discriminat(?:ed|ion)|banned|censor(?:ed|ship)|sanctions?',
  ),
  words(
    'power',
    'president|presidency|prime minister|ministers?|ministry|government|administration|officials?|authorities|senat(?:e|or|ors)|congress(?:man|woman)?|lawmakers?|parliament|governor|mayor|secretary|ambassador|chancellor|king|queen|prince|general|commander|chief executive|CEO|chairman|chairwoman|director|spokes(?:man|woman|person)|' +
      'department|agency|bureau|commission|committee|council|court|judge|prosecutors?|attorney|pentagon|white house|kremlin|NATO|UN|united nations|EU|european union|federal reserve|central bank|IMF|world bank|FBI|CIA|FDA|CDC|communist party|democrats?|democratic|republicans?|party|regulators?|union|campaign',
  ),
  words('past', 'was|were|had|did|been|[a-z]{3,14}ed'),
  words(
    'plan',
    'will|plans? to|planned to|scheduled|expected to|set to|intends? to|due to|agreed to|going to|by 20\\d\\d|aims? to|is to',
  ),
  words(
    'state',
    'located|based in|includ(?:es|ed|ing)|consists?|contains?|remains?|owns?|known as|serves? as|uses?|works?|lives?|member of|part of|one of the|there (?:is|are|was|were)|responsible|operat(?:es|ed|ing)|produces?|provides?|covers?|accounts? for',
  ),
  words('copula', 'is|are|has|have|be|being'),
  words(
    'denial',
    "not|never|no longer|didn[’']t|did not|don[’']t|doesn[’']t|does not|isn[’']t|wasn[’']t|weren[’']t|hasn[’']t|haven[’']t|without|failed to|none|neither|no",
  ),
  characters('name', '(?<=[\\p{L}\\p{N},;:’\'"”)–—-] ["“‘(]?)[A-Z][\\p{L}\\p{N}’\'.-]{1,30}'),
  words(
    'place',
    'American?s?|China|Chinese|Russian?s?|Ukrain(?:e|ian)|U\\.S\\.|US|UK|Britain|British|Europe(?:an)?|Israeli?|Iran(?:ian)?|India|Japan|Germany|France|Africa|Syrian?|Washington|London|New York|California|Beijing|Moscow|city|country|state|province|county|region|hospital|university|school|company',
  ),
  words(
    'evaluation',
    'good|great|bad|terrible|horrible|wonderful|beautiful|amazing|brilliant|important|excellent|perfect|awful|absurd|ridiculous|shameful|disgraceful|foolish|wise|brave|heroic|tragic|sad(?:ly)?|unfortunately|fortunately|clearly|obviously|surely|undoubtedly|truly|really|simply|merely|very|too|quite|deeply|extraordinary|remarkable|impressive|disappointing|dangerous|reckless|unfair|fair|proud|love|hate|better|right|wrong|difficult|easy|hard|beauty|magic|perhaps|even|just|indeed|of course|nothing|everything|worth|feel(?:s|ing)?|felt|lovely|fun|exciting|delicious|stunning|powerful|profound',
  ),
  words(
    'stance',
    'so-called|hardly|far too|no wonder|after all|in effect|the truth|ironically|arguably|makes? sense|it is clear|remains to be seen|not only|but also|rather than|instead|no doubt|of course|at best|at worst|in fact|to be sure|frankly|honestly|personally|somehow|kind of|sort of|for all|no matter|little more than|nothing more|all too|if anything|the point|the problem|the question|the answer|lessons?|blame|betray(?:al|ed)?|hypocrisy|propaganda|narrative|regime|elites?|establishment|legacy|values|freedom|democracy|justice|courage|hope|faith',
  ),
  words(
    'abstraction',
    '[a-z]{3,14}(?:ness|ity|ism)|sense|idea|notion|spirit|potential|ability|approach|strategy|experience|culture|passion|ambition|prospects?|resolve|meaning|purpose|character|nature|relationship|reality|advantages?|benefits?',
  ),
  words(
    'evaluation',
    'surpris(?:e|ing|ingly)|interesting(?:ly)?|striking|massive|complicated|complex|momentous|groundbreaking|speechless|serious|strong|weak|huge|tiny|historic|iconic|legendary|ugly|nasty|cruel|evil|stupid|smart|clever|crazy|insane|weird|strange|odd|funny|hilarious|boring|happy|unhappy|angry|scary|frightening|terrifying|shocking|stunned|embarrassing|pathetic|outrageous|unacceptable|inevitable|inevitably|vital|crucial|essential|critical|key|significant|meaningful|unique|special|rich|vibrant|lively|gorgeous|charming|elegant|dramatic|theatrical|bold|daring|innovative|inspiring|heartbreaking|painful|bitter|sweet|warm|tough|harsh|brutal|ruthless|corrupt|greedy|selfish|lazy|naive|cynical|absolutely|totally|completely|utterly|extremely|incredibly|remarkably|especially|particularly|certainly|definitely|literally|actually|basically|essentially|genuinely|rather|somewhat|pretty|too|so much|enough|all about|at all|big|real|long-term',
  ),
  words(
    'metaphor',
    'like an?|as if|as though|heart of|soul|journey|path|bridge|storm|fuel|fire|shadow|light|weapon|game|battle|dance|brink|tide|wave|mirror|burning|dream|miracle|nightmare|price worth|seeds?',
  ),
  words(
    'exhortation',
    "must|should|ought|need(?:s|ed)? to|let[’']s|let us|have to|has to|cannot|can[’']t|don[’']t|please|try|consider|make sure|remember|duty|it is time|it[’']s time" +
      "|avoid|keep (?:the|your|in mind)|ask yourself|check out|take (?:a|the) (?:moment|time|step)|be sure|say goodbye|don[’']t forget|stay (?:safe|tuned|calm)|definitely|absolutely have to|had better|would do well|let me|we must|we need|it[’']s essential|it is essential|advis(?:e|es) (?:you|those)|choose|opt for|aim for|start with|think about",
  ),
  words('question', 'why|how|what|whether|who knows|which'),
  words(
    'hedge',
    'may|might|could|perhaps|maybe|probably|likely|possibly|seem(?:s|ed)?|appear(?:s|ed)?|if|can|potential(?:ly)?',
  ),
  // Reported speech turns "will" into "would", which hedges nothing.
  characters('hedge', '\\bwould\\b(?<!\\b(?:said|says|told|announced|promised|that)\\b[^.;]{0,60}would)'),
  words(
    'motive',
    'want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|believ(?:e|es|ed)|think(?:s|ing)?|thought|fear(?:s|ed)?|wish(?:es)?|try(?:ing)? to|tried to|attempt|intend|seek(?:s|ing)?|desire|care|worry|worried|appetite|ambition',
  ),
  words('hypothesis', 'if|unless|imagine|suppose|in the future|whatever|whoever|someday|would be|will be'),
  words(
    'generality',
    'people|everyone|everybody|nobody|anyone|someone|always|often|usually|sometimes|life|world|history|humanity|society|human|many|some|things?|stuff|ways?|kind of|sort of',
  ),
  words('first-person', "I|I[’']m|I[’']ve|I[’']d|we|we[’']re|we[’']ve|my|our|me|us|myself|ourselves"),
  words(
    'reader',
    "you|your|you[’']re|you[’']ll|you[’']ve|yourself" +
      "|yours|you[’']d|your own|if you|when you|you can|you should|we all|most of us|each of us|folks|guys|hey|yup|yeah|ok|okay|heck|wow|oh",
  ),
  words(
    'vague-progress',
    'continu(?:e|es|ed|ing)|further|progress|increasingly|growing|evolving|challenges?|opportunit(?:y|ies)|vision|commitment|stakeholders|sustainable|momentum|transform(?:ation|ing)',
  ),
  words(
    'explanation',
    "for example|for instance|in other words|that is|this means|means that|it is|it[’']s|that[’']s|there[’']s|this is|these are|thus|therefore|so|then",
  ),
  words(
    'boilerplate',
    'click|subscribe|sign up|newsletter|read more|related|advertisement|photo|image|copyright|all rights reserved|contact us|follow us|share this|comments?|contributed to this report|editor|associate editor|getty|reuters|AP|AFP|story ideas|terms of|privacy|cookies?|watch|video|app|email|e-mail|posted by|published (?:on|in|by)|updated|minutes? read|min read|download|log in|register|credits?|sponsored|topics?' +
      "|headlines|watch live|stay up to date|get the latest|breaking news|become a member|donate|tip for us|got a tip|reach out to us|follow (?:him|her|them|me|us)|on twitter|requests? for comment|declined to comment|did(?:n[’']t| not) (?:immediately )?(?:respond|reply)|read the full|this (?:article|story|post) (?:was|has been|originally|is)|first appeared|originally appeared|republished|reprinted|disclaimer|(?:views|opinions) expressed|skip to|more on this|more from|most read|trending|tweet|whatsapp|facebook|linkedin|alamy|shutterstock|istock|unsplash|reporting by|editing by|written by|edited by|produced by|additional reporting|staff writer|welcome to|welcome back|click here|to get|our website|our app",
  ),
  words(
    'caption',
    'pictured|file photo|photograph(?:er|ed)? by|photo by|image by|courtesy of|left|right|via|caption|screenshot|illustration' +
      '|image source|image caption|getty images|pictured (?:here|above)|seen here|shown here|in this (?:photo|image)|file image|stock photo|handout|from left|poses? (?:for|with)|clockwise',
  ),
];
