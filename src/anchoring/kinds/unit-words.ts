/** Words for units and currencies in languages beside Chinese and English. */
import { words } from './words.ts';

const CURRENCIES =
  'euros euro eur euroa евро євро dolares dolara dolarów dolarech dolary dolar dólares dólara dólarów dólarech dólary ' +
  'dólar dollari dollar dollarn доллара долларов долларам доллары долларах долларами доллар долара доларів долари долар ' +
  'рубль рубля рублей рубли рублям рублях рублями rubel rublos rublo rubli юань юаня юаней юани юанях юанями гривен ' +
  'гривна гривни гривні тенге фунта фунтов фунт иена иены иен йена йены йен yenes iene jeny jenů jen pfund franken livres ' +
  'libras libra sterline reais real zloty zlotych zlote złoty złotych złote koruna koruny korun forint kronor kroner ' +
  'lirası lirasi lira tl rupiah rupias rupia rúpias ringgit dirhem 달러 원 엔 유로 위안 दॉलर डॉलर रुपये रुपए रुपया दिनार دولارا ' +
  'دولارات دولار يورو ريالا ريالات ريال درهما درهم جنيها جنيهات جنيه دينارا دينار';
const MEASURES =
  'kilometern kilometer kilómetros quilometros quilómetros chilometri kilomètres километра километров километры километр ' +
  'км метра метров метр metros metro metri mètres metern meter miglia millas milhas meilen милях миля миль тонна тонны ' +
  'тонн тыс tonnen toneladas tonnellate tonnes килограмма килограммов килограмм кг kilogramm kilos hektar hectáreas ' +
  'hectares ettari гектара гектаров гектар литра литров литр litros litri litern liter jahren jahre jahr años año anni ' +
  'anno anos ano ans années année лет года год годов lat lata roku let yıl tahun месяца месяцев месяцы месяц monaten ' +
  'monate monat meses mes mesi mois miesięcy ay bulan недель недели неделя неделю wochen woche semanas semana settimane ' +
  'semaines tygodni hafta minggu дней дня день tagen tage días día giorni dias dia jours jour dni gün hari часа часов час ' +
  'stunden stunde horas hora ore heures heure godzin saat jam минуты минуту минут minuten minute minutos minuto minuti ' +
  'minut dakika menit секунды секунду секунд sekunden sekunde segundos segundo secondi secondes seconde sekund saniye ' +
  'detik prozent prozentpunkte percento процента процентов процент procent yüzde persen grad grados gradi degrés градуса ' +
  'градусов градус stopni mil millones millón milhões milhão bilhões milioni milione miliardi miliardo milliards milliard ' +
  'millionen millione milliarden milliarde mio mrd млн млрд трлн миллиона миллионов миллион миллиарда миллиардов миллиард ' +
  'тысяча тысячи тысяч tysięcy milionów milionó milionyw miliony milionůw milionů milionw milion miliardów miliardó ' +
  'miliardyw miliardy miliardůw miliardů miliardw miliard mln mld juta miliar triliun ribu milyon milyar bin 명 시간 분 일 개월 ' +
  '년 킬로미터 미터 톤 퍼센트 कि.मी किमी प्रतिशत लाख करोड़ مليون مليار ألف بالمئة بالمائة';

export const CURRENCY_WORDS = words(CURRENCIES);
export const UNIT_WORDS = words(CURRENCIES, MEASURES);
/** Korean puts particles behind the unit: 원이, 달러를. */
export const KOREAN_UNIT = /^(?:여\s?)?(?:원|달러|엔|유로|위안|명|시간|분|개월|년|킬로미터|미터|톤|퍼센트|건|대|채)/u;
