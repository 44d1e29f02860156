/** Words for units and currencies in languages beside Chinese and English, as regular expressions of whole words. */

const CURRENCIES =
  'euros?|eur|euroa|евро|євро|d[oó]lar(?:es|a|ów|ech|y)?|dollari?|dollarn?|доллар(?:а|ов|ам|ы|ах|ами)?|долар(?:а|ів|и)?|рубл(?:ь|я|ей|и|ям|ях|ями)|rubel|rublos?|rubli|юан(?:ь|я|ей|и|ях|ями)|гривен|гривн[аиі]|тенге|фунт(?:а|ов)?|иен[аы]?|йен[аы]?|' +
  'yenes|iene|jen[yů]?|pfund|franken|livres|libras?|sterline|reais|real|z[lł]ot(?:y|ych|e)|korun[ay]?|koruny|forint|kronor|kroner|lira(?:s[ıi])?|tl|rupiah|rupias?|rúpias|ringgit|dirhem|달러|원|엔|유로|위안|दॉलर|डॉलर|रुपये|रुपए|रुपया|दिनार|دولار(?:ا|ات)?|يورو|ريال(?:ا|ات)?|درهم(?:ا)?|جنيه(?:ا|ات)?|دينار(?:ا)?';
const MEASURES =
  'kilometern?|kilómetros|quil[oó]metros|chilometri|kilomètres|километр(?:а|ов|ы)?|км|метр(?:а|ов)?|metros?|metri|mètres|metern?|miglia|millas|milhas|meilen|милях?|миль|тонн[аы]?|тыс|tonnen|toneladas|tonnellate|tonnes|килограмм(?:а|ов)?|кг|kilogramm|kilos|hektar|hectáreas|hectares|ettari|гектар(?:а|ов)?|литр(?:а|ов)?|litros|litri|litern?|' +
  'jahren?|jahr|años?|anni|anno|anos?|ans|année(?:s)?|лет|года?|годов|lat|lata|roku|let|yıl|tahun|месяц(?:а|ев|ы)?|monaten?|monat|mes(?:es)?|mesi|mois|miesięcy|ay|bulan|недел[ьияю]|wochen?|semanas?|settimane|semaines|tygodni|hafta|minggu|дней|дня|день|tagen?|días?|giorni|dias?|jours?|dni|gün|hari|' +
  'час(?:а|ов)?|stunden?|horas?|ore|heures?|godzin|saat|jam|минут[ыу]?|minuten?|minutos?|minuti|minut|dakika|menit|секунд[ыу]?|sekunden?|segundos?|secondi|secondes?|sekund|saniye|detik|' +
  'prozent|prozentpunkte|por ciento|percento|pour cent|процент(?:а|ов)?|procent|yüzde|persen|grad|grados|gradi|degrés|градус(?:а|ов)?|stopni|' +
  'mil|millones|millón|milhões|milhão|bilhões|milioni|milione|miliardi|miliardo|milliards?|millionen?|milliarden?|mio|mrd|млн|млрд|трлн|миллион(?:а|ов)?|миллиард(?:а|ов)?|тысяч[аи]?|tysięcy|milion[óyů]?w?|miliard[óyů]?w?|mln|mld|juta|miliar|triliun|ribu|milyon|milyar|bin|명|시간|분|일|개월|년|킬로미터|미터|톤|퍼센트|कि\\.?मी|प्रतिशत|लाख|करोड़|مليون|مليار|ألف|بالمئة|بالمائة';

export const CURRENCY_WORD = new RegExp(`^(?:${CURRENCIES})$`, 'iu');
export const UNIT_WORD = new RegExp(`^(?:${CURRENCIES}|${MEASURES})$`, 'iu');
/** Korean puts particles behind the unit: 원이, 달러를. */
export const KOREAN_UNIT = /^(?:여\s?)?(?:원|달러|엔|유로|위안|명|시간|분|개월|년|킬로미터|미터|톤|퍼센트|건|대|채)/u;
