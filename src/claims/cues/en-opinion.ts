/** English words of judgement, feeling and figure of speech: what a sentence is full of when no record could settle it. */
import { type Cue, words } from './cue.ts';

/** Praise, blame, feeling, drama and argument in English. */
export const EN_OPINION: readonly Cue[] = [
  words(
    'praise',
    'admirabl[ey]|admired?|astonishing(?:ly)?|attractive|authentic|beloved|blessed|breathtaking|captivating|celebrated|charismatic|comfortable|compelling|' +
      'convenient|cool|delightful|determined|devoted|dynamic|eager|effortless(?:ly)?|elegant(?:ly)?|enchanting|enjoy(?:s|ed|able)?|enthusias(?:m|tic)|exceptional(?:ly)?|' +
      'exquisite|fabulous|famous(?:ly)?|fantastic|fascinating|finest|flawless|fortunate|fresh|friendly|generous|genius|gifted|glorious|graceful|grateful|' +
      'gratitude|handsome|harmonious|healthy|helpful|honest(?:y)?|honou?r(?:ed)?|humble|ideal|imaginative|incredible|ingenious|inspir(?:ed|ation|es)|intelligent|' +
      'intriguing|invaluable|joy(?:ful|s)?|kind(?:ness)?|legend|lucky|magical|magnificent|marvel(?:l?ous)?|masterful|masterpiece|memorable|mighty|neat|nice(?:ly)?|' +
      'noble|nostalgi[ac]|outstanding|passionate|patient|peaceful|perfect(?:ly|ion)?|playful|pleasant|pleased|pleasure|poetic|popular|precious|prestigious|priceless|' +
      'promising|prosperous|prudent|pure|refreshing|reliable|renowned|resilien(?:t|ce)|respect(?:ed|able)?|rewarding|rightly|robust|romantic|safe|satisf(?:ied|ying|action)|' +
      'sensible|smooth(?:ly)?|sophisticated|spectacular|splendid|stellar|stylish|sublime|succe(?:ed|eds|eded)|superb|superior|surely|talent(?:ed|s)?|thoughtful|thrill(?:ed|ing)?|' +
      'timeless|treasure[ds]?|triumph(?:ant)?|trusted|unforgettable|unparalleled|useful|valuable|victory|welcome[ds]?|well-known|wisdom|wisely|wondrous|worthwhile|worthy|gem|hero(?:es|ism)?|star-studded|must-see|must-have',
  ),
  words(
    'blame',
    'abuse[ds]?|abysmal|aggressive(?:ly)?|alarming(?:ly)?|annoy(?:ed|ing)|appalling|arrogan(?:t|ce)|atrocious|atrocit(?:y|ies)|awkward|barbaric|bizarre|bleak|blind(?:ly)?|' +
      'bloated|blunder|botched|broken|bully(?:ing)?|callous|careless|chaos|chaotic|cheap|clumsy|complacen(?:t|cy)|confus(?:ed|ing|ion)|cowardly|craven|crippl(?:ed|ing)|crude|' +
      'cruelty|damning|daunting|deceptive|deceit|deeply|defian(?:t|ce)|delusion(?:al)?|deplorable|deplore|desperate(?:ly)?|despicable|devastating|dire|dirty|disast(?:er|rous)|disgust(?:ing|ed)?|' +
      'dishonest|dismal|disturb(?:ed|ing)|dreadful|drama|dubious|dull|embarrass(?:ment|ed)|empty|endless|enormous|erratic|evil|exaggerat(?:ed|ion)|excessive|extreme|extremist|fail(?:s|ure|ures|ing)|' +
      'fake|fanatic(?:al)?|farce|fatal|feeble|fierce(?:ly)?|flagrant|flawed|fragile|frantic|frustrat(?:ed|ing|ion)|furious|futile|ghastly|grave|greed|grim|grotesque|guilty|hapless|' +
      'hatred|helpless|hollow|hopeless|horrendous|horrific|horror|hostile|humiliat(?:ed|ing|ion)|hyster(?:ia|ical)|ignoran(?:t|ce)|immoral|impossible|inadequate|incompeten(?:t|ce)|indifferen(?:t|ce)|' +
      'ineffective|infamous|inhumane?|injustice|insatiable|insult(?:s|ing)?|intolerable|irrational|irresponsible|lament(?:s|able)?|laughable|lies|looming|lousy|ludicrous|mad(?:ness)?|menac(?:e|ing)|mess(?:y)?|' +
      'misguided|misleading|mistake[ns]?|mock(?:s|ed|ery)|monstrous|naked|nonsense|notorious|obscene|obsess(?:ed|ion|ive)|ominous|outdated|outrage[ds]?|overblown|panic|paranoi[ad]|petty|pity|plagued?|pointless|' +
      'poor(?:ly)?|pretend(?:s|ing)?|pretentious|provocative|puzzling|rage|rampant|relentless(?:ly)?|repress(?:ion|ive)|repugnant|reviled|rigid|risky|rotten|sadness|savage|scandal(?:ous)?|shadowy|shallow|shame(?:less)?|sick(?:ening)?|' +
      'silly|sinister|slaughter|sloppy|sobering|sorry|spineless|stagnant|stale|stubborn(?:ly)?|suffering|suspicious|terrible|terribly|threatening|timid|tired|toxic|traged(?:y|ies)|treacherous|troubl(?:ed|ing)|tyran(?:ny|t)|' +
      'ugl(?:y|iness)|unbearable|uncertain(?:ty|ties)?|uncomfortable|undermin(?:e|es|ed|ing)|undignified|uneasy|unjust|unnecessary|unpleasant|unprincipled|unrelenting|unstable|unwise|useless|vague|vicious|vile|volatile|vulgar|' +
      'wasted?|weakness(?:es)?|wicked|woke|worr(?:ies|ying|isome)|worsen(?:s|ed|ing)?|worthless|wretched|wrongly',
  ),
  words(
    'intensity',
    'ever more|even (?:more|less|the)|much (?:more|less)|far (?:more|less|from|too)|all the more|more and more|so (?:many|much|far|deeply|often)|such an?|too (?:much|little|late|far|many)|by far|whole|entire(?:ly)?|wholly|' +
      'hugely|vastly|highly|profoundly|immensely|enormously|exceedingly|fundamental(?:ly)?|greatly|heavily|strongly|seriously|severely|dramatically|sharply|simply|purely|merely|exactly|precisely|ultimately|' +
      'increasingly|constantly|forever|never-ending|countless|myriad|overwhelming(?:ly)?|sheer|mere|utter|absolute|pure and simple|to the core|at heart|nothing but|anything but|no less than|nothing less|everyone|everything|nowhere|everywhere|whatsoever',
  ),
  words(
    'drama',
    'accelerat(?:e|es|ing)|anchor|backdrop|backlash|bandwagon|battleground|beacon|behemoth|bitterly|blow(?:s)? to|bombshell|boom|bounce back|breath|brewing|brace[sd]?|burden|cast(?:s|ing)? (?:a|doubt)|catalyst|chapter|' +
      'chase|clash(?:es)? of|cliffhanger|cling(?:s|ing)?|close the door|cloud(?:s|ed)?|collide|come[s]? (?:at a (?:cost|price)|to terms)|cornerstone|crossroads|crown|crush(?:ing)?|dark(?:er|est)?|darling|dawn|death knell|' +
      'depths?|destiny|divide|doom(?:ed)?|door(?:s)? (?:to|open)|double-edged|driving force|echo(?:es|ed)?|edge of|embrace[sd]?|engine of|era of|erod(?:e|es|ed|ing)|escalat(?:e|es|ing)|eye-opening|face[sd]? up to|fade[sd]?|' +
      'fever|finale|firestorm|flame|flood of|foothold|forge[sd]?|front line|gamble|gateway|ghost|giant|gold(?:en)? (?:age|opportunity)|grand|grapple|grip(?:ped|ping)?|ground zero|hallmark|haunt(?:s|ed|ing)?|heat|hell|heyday|' +
      'high stakes|home to roost|hunger|ignit(?:e|es|ed)|in the face of|insatiable|into the hands|kick(?:s|ed)? off|knife|labyrinth|landscape|lifeblood|lifeline|linchpin|loom(?:s|ed|ing)?|lure|maelstrom|mantra|mask|maze|melting pot|' +
      'minefield|mouthpiece|mystery|myth|nerve|open(?:s|ed)? (?:the )?(?:door|doors|your heart)|pandora|paradox|pave(?:s)? the way|pendulum|perfect storm|pillar(?:s)?|pit|plague|plunge[sd]?|poison(?:ed|ous)?|portrait|pour(?:s|ing)? (?:fuel|cold)|powder keg|' +
      'quagmire|quest|quietly|race to|raise[sd]? (?:eyebrows|a smile|the stakes)|rattl(?:e|es|ed|ing)|reap|recipe for|reckoning|relic|ripple|roar|rocky|roller ?coaster|rollercoaster|roots?|ruins?|saga|scar(?:s|red)|script|shatter(?:s|ed|ing)?|' +
      'shine|shockwaves?|showdown|shortcut|show business|sidelines|silver lining|skeptic(?:s|al)|slippery slope|smile|song|soul|spark(?:s|ed|ing)?|spectacle|spectre|specter|spell|spiral(?:s|ing)?|spotlight|stage|stakes|stark(?:ly)?|start-up|steal|' +
      'step (?:back|forward)|stir(?:s|red|ring)?|stor(?:y|ies) of|struggl(?:e|es|ing)|stunt|swamp|sweep(?:ing)?|symbol(?:ic)?|tale|tapestry|taste of|tension(?:s)?|testament|theat(?:er|re)|thirst|thriv(?:e|es|ing)|throne|tightrope|time bomb|tip of|' +
      'titan|torch|tough sell|trap(?:ped)?|treat|turmoil|turning point|twist|under fire|unfold(?:s|ing)?|unleash(?:es|ed)?|unravel(?:s|ling|ing)?|uphill|vacuum|vein|victim|wake-up call|walk away|war on|weave|weigh(?:s|ing)? on|whirlwind|wind of|window|wound|writing on the wall',
  ),
  words(
    'argument',
    'it is (?:not )?(?:clear|likely|time|true|hard|easy|important|possible|no|not)|it would be|it (?:may|might|could) be|there is (?:no|little|nothing|something)|the (?:reality|fact|result|reason|message|lesson|danger|risk|irony|goal|aim|idea) is|' +
      'that is why|this is why|not (?:merely|just|simply|because|so much|only|least|surprising|a surprise)|come as (?:a|no) surprise|in (?:theory|essence|short|effect|a sense|this sense|my view|her view|his view|our view|turn)|at the same time|on the other hand|' +
      'either|neither|nor|thereby|hence|whereas|regardless|nonetheless|nevertheless|admittedly|granted|presumably|supposedly|apparently|evidently|hopefully|understandably|predictably|inherently|necessarily|naturally|' +
      'deserve[sd]?|justif(?:y|ied|ies)|legitimate|prove[sn]? (?:to be|that|elusive|a)|serves? (?:as|to)|amounts? to|speaks? to|boils? down|depends? on|deems?|deemed|owe[sd]?|bound to|prone to|tends? to|supposed to|meant to|in danger of|on the verge|' +
      'in order|for the sake|in the name of|at stake|at the expense|at odds|in the hands|in question|in doubt|on track|matter of|case for|case against|sign of|kind of (?:a|the)|sort of|form of|signal(?:s|led)?|mission|priorit(?:y|ies)|principle[sd]?|moral(?:ity|ly|s)?|ethic(?:s|al)' +
      "|if anything|by definition|for that matter|for better or worse|makes? (?:it|them|us) (?:hard|easy|possible|more|less)|the (?:only|best|worst|real|biggest) (?:way|thing|part|question|reason|problem)|what matters|who cares|this is not|it isn[’']t|that isn[’']t|is not (?:just|only|about|an?)|isn[’']t (?:just|only|about|an?)|such as it is|the more|the less|in the end|at the end of the day|when it comes (?:down )?to|as we know|one thing|on balance|all things considered|on the contrary",
  ),
  words(
    'feeling',
    'afraid|amused|anger|anguish|anxi(?:ety|ous)|ashamed|bored|calm|cheer(?:s|ed|ful)?|comfort|confiden(?:t|ce)|cry|crying|cried|curious|depressed|despair|dignity|disappoint(?:ed|ment)|disbelief|dread|dreams?|dreamed|emotion(?:s|al)?|envy|excite(?:d|ment)|' +
      'fearful|feelings?|glad|grief|griev(?:e|ing)|guilt|happ(?:ily|iness)|heart(?:s)?|hesitant|hopeful|horrified|impatient|jealous|keen|laugh(?:s|ed|ing|ter)?|lonely|longing|loved?|loves|loving|mood|nervous|overjoyed|perplexed|pride|quipped|regret(?:s)?|relax(?:ed)?|relief|relieved|' +
      'reluctant|reluctance|satisfied|scared|shock(?:ed)?|sigh(?:ed|s)?|sorrow|soul|stunned|surprised|sympath(?:y|etic)|tears?|tempt(?:ed|ing)|tender|thank(?:s|ed|ful)?|trust|unimpressed|upset|warmth|wonder(?:s|ed|ing)?|joke[ds]?|joking|pray(?:s|ers?)?|proudly|sincere(?:ly)?|thoughts?' +
      '|grieving|nightmare|struggled with|apologi[sz]ing|tearful(?:ly)?|lovely|miss(?:es)? (?:him|her|them)|best friend|blessing|condolences|prayers|hugs?|kiss(?:ed|es)?|smil(?:ed|es|ing)|weep(?:ing)?|wept|devastated|exhausted|frightened|delighted|honored to',
  ),
];
