/// What a word, or several, mean in a number phrase.
enum PhraseWord: Hashable {
    case relation(NumberPhrase.Relation)
    /// One that stands behind the number: atau lebih, or more.
    case afterwards(NumberPhrase.Relation)
    /// Before the first of two numbers that “and” joins: antara, between.
    case between
    /// Joins the ends of a range after `between` only.
    case and
    /// Joins the ends of a range: sampai, to.
    case to
    case scale(Int)
    case unit(PhraseUnit)
    case minus
    /// Says nothing about the number.
    case filler
    /// Part of a number in words.
    case spelled
    /// `M`
    case ambiguous
}

/// The words of the two languages, each once; several words with one blank between.
enum PhraseWords {
    static let indonesian = table(
        [
            ("lebih dari", .relation(.moreThan)), ("di atas", .relation(.moreThan)),
            ("diatas", .relation(.moreThan)), ("melebihi", .relation(.moreThan)),
            ("melampaui", .relation(.moreThan)), ("lebih", .relation(.moreThan)),
            ("hampir", .relation(.almost)), ("mendekati", .relation(.almost)),
            ("nyaris", .relation(.almost)),
            ("kurang dari", .relation(.lessThan)), ("di bawah", .relation(.lessThan)),
            ("dibawah", .relation(.lessThan)),
            ("sekitar", .relation(.about)), ("kurang lebih", .relation(.about)),
            ("lebih kurang", .relation(.about)), ("kira-kira", .relation(.about)),
            ("sekira", .relation(.about)), ("di kisaran", .relation(.about)),
            ("sedikitnya", .relation(.atLeast)), ("minimal", .relation(.atLeast)),
            ("minimum", .relation(.atLeast)), ("paling sedikit", .relation(.atLeast)),
            ("setidaknya", .relation(.atLeast)), ("setidak-tidaknya", .relation(.atLeast)),
            ("sekurang-kurangnya", .relation(.atLeast)), ("paling tidak", .relation(.atLeast)),
            ("tidak kurang dari", .relation(.atLeast)),
            ("paling banyak", .relation(.atMost)), ("maksimal", .relation(.atMost)),
            ("maksimum", .relation(.atMost)), ("sebanyak-banyaknya", .relation(.atMost)),
            ("tidak lebih dari", .relation(.atMost)),
            ("atau lebih", .afterwards(.atLeast)), ("ke atas", .afterwards(.atLeast)),
            ("atau kurang", .afterwards(.atMost)), ("ke bawah", .afterwards(.atMost)),
            ("antara", .between), ("dan", .and), ("sampai", .to), ("sampai dengan", .to),
            ("hingga", .to), ("s.d", .to), ("s/d", .to), ("sd", .to),
            ("ribu", .scale(3)), ("rb", .scale(3)), ("juta", .scale(6)), ("jt", .scale(6)),
            ("miliar", .scale(9)), ("milyar", .scale(9)), ("triliun", .scale(12)),
            ("trilyun", .scale(12)), ("t", .scale(12)), ("kuadriliun", .scale(15)),
            ("m", .ambiguous),
            ("persen", .unit(.percent)), ("poin persen", .unit(.percentagePoint)),
            ("poin persentase", .unit(.percentagePoint)),
            ("rupiah", .unit(.currency("IDR"))), ("dolar as", .unit(.currency("USD"))),
            ("dolar", .unit(.currency("USD"))),
            ("minus", .minus), ("negatif", .minus),
        ] + currencies
            + words(
                [
                    "orang", "jiwa", "peserta", "penduduk", "pekerja", "tenaga kerja", "buruh",
                    "pegawai", "karyawan", "warga", "anggota", "penerima", "pria", "perempuan",
                    "laki-laki", "wanita", "anak", "pengawas", "lansia", "angkatan kerja",
                ], .unit(.noun("person")))
            + words(
                ["perusahaan", "badan usaha", "pemberi kerja", "firma", "usaha"],
                .unit(.noun("company")))
            + words(["rumah tangga", "keluarga", "kk"], .unit(.noun("household")))
            + words(["provinsi", "propinsi"], .unit(.noun("province")))
            + words(["kabupaten", "kota", "kabupaten/kota"], .unit(.noun("district")))
            + words(["hari"], .unit(.noun("day"))) + words(["bulan"], .unit(.noun("month")))
            + words(["tahun"], .unit(.noun("year"))) + words(["kali"], .unit(.noun("times")))
            + words(
                [
                    "baru", "masih", "ada", "sebanyak", "sebesar", "sejumlah", "mencapai", "total",
                    "totalnya", "lagi", "hanya", "yakni", "yaitu", "menjadi", "sudah", "telah",
                    "tepat", "dari", "indonesia", "terdaftar", "aktif", "jkn", "jkn-kis", "kini",
                ], .filler)
            + words(
                [
                    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan",
                    "sembilan", "sepuluh", "sebelas", "belas", "puluh", "ratus", "seratus",
                    "seribu",
                    "sejuta", "semiliar", "setriliun", "setengah", "separuh", "seperempat",
                    "sepertiga", "puluhan", "belasan", "ratusan", "ribuan", "jutaan", "miliaran",
                ], .spelled))

    static let english = table(
        [
            ("more than", .relation(.moreThan)), ("over", .relation(.moreThan)),
            ("just over", .relation(.moreThan)), ("above", .relation(.moreThan)),
            ("just above", .relation(.moreThan)), ("exceeding", .relation(.moreThan)),
            ("greater than", .relation(.moreThan)), ("in excess of", .relation(.moreThan)),
            ("upwards of", .relation(.moreThan)),
            ("nearly", .relation(.almost)), ("almost", .relation(.almost)),
            ("approaching", .relation(.almost)), ("just under", .relation(.almost)),
            ("just below", .relation(.almost)),
            ("less than", .relation(.lessThan)), ("fewer than", .relation(.lessThan)),
            ("under", .relation(.lessThan)), ("below", .relation(.lessThan)),
            ("about", .relation(.about)), ("around", .relation(.about)),
            ("approximately", .relation(.about)), ("approx", .relation(.about)),
            ("roughly", .relation(.about)), ("circa", .relation(.about)),
            ("an estimated", .relation(.about)), ("some", .relation(.about)),
            ("at least", .relation(.atLeast)), ("no less than", .relation(.atLeast)),
            ("no fewer than", .relation(.atLeast)), ("not less than", .relation(.atLeast)),
            ("a minimum of", .relation(.atLeast)),
            ("at most", .relation(.atMost)), ("up to", .relation(.atMost)),
            ("no more than", .relation(.atMost)), ("not more than", .relation(.atMost)),
            ("a maximum of", .relation(.atMost)),
            ("or more", .afterwards(.atLeast)), ("and over", .afterwards(.atLeast)),
            ("or less", .afterwards(.atMost)), ("or fewer", .afterwards(.atMost)),
            ("between", .between), ("and", .and), ("to", .to),
            ("thousand", .scale(3)), ("k", .scale(3)), ("million", .scale(6)), ("mn", .scale(6)),
            ("mln", .scale(6)), ("billion", .scale(9)), ("bn", .scale(9)), ("b", .scale(9)),
            ("trillion", .scale(12)), ("tn", .scale(12)), ("trn", .scale(12)), ("t", .scale(12)),
            ("quadrillion", .scale(15)), ("m", .ambiguous),
            ("percent", .unit(.percent)), ("per cent", .unit(.percent)),
            ("percentage points", .unit(.percentagePoint)),
            ("percentage point", .unit(.percentagePoint)),
            ("rupiah", .unit(.currency("IDR"))), ("dollars", .unit(.currency("USD"))),
            ("us dollars", .unit(.currency("USD"))),
            ("minus", .minus), ("negative", .minus),
        ] + currencies
            + words(
                [
                    "people", "persons", "person", "participants", "participant", "members",
                    "workers", "residents", "employees", "inhabitants", "citizens", "men", "women",
                    "children", "inspectors", "labour inspectors", "beneficiaries", "labour force",
                    "indonesians",
                ], .unit(.noun("person")))
            + words(
                [
                    "companies", "company", "firms", "firm", "enterprises", "businesses",
                    "employers",
                ],
                .unit(.noun("company")))
            + words(["households", "household", "families"], .unit(.noun("household")))
            + words(["provinces", "province"], .unit(.noun("province")))
            + words(["districts", "regencies", "cities"], .unit(.noun("district")))
            + words(["days", "day"], .unit(.noun("day")))
            + words(["months", "month"], .unit(.noun("month")))
            + words(["years", "year"], .unit(.noun("year")))
            + words(["times"], .unit(.noun("times")))
            + words(
                [
                    "only", "still", "a", "an", "the", "of", "total", "just", "now", "another",
                    "further", "more", "exactly", "from", "all", "in", "registered", "active",
                    "jkn",
                    "jkn-kis",
                ], .filler)
            + words(
                [
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
                    "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
                    "sixty", "seventy", "eighty", "ninety", "hundred", "half", "quarter", "third",
                    "dozen", "dozens", "hundreds", "thousands", "millions", "billions",
                ], .spelled))

    /// The most words that one entry has.
    static let longest = 4

    private static let currencies: [(String, PhraseWord)] = [
        ("rp", .unit(.currency("IDR"))), ("idr", .unit(.currency("IDR"))),
        ("usd", .unit(.currency("USD"))), ("us$", .unit(.currency("USD"))),
    ]

    private static func words(
        _ words: [String], _ meaning: PhraseWord
    ) -> [(String, PhraseWord)] {
        words.map { ($0, meaning) }
    }

    private static func table(_ words: [(String, PhraseWord)]) -> [String: PhraseWord] {
        Dictionary(words) { first, _ in first }
    }
}

/// What a measure's unit is called in a number phrase: `orang` and `people` are `person`.
package func phraseUnit(named name: String) -> PhraseUnit {
    let word = name.lowercased()
    if word == "percentage_point" { return .percentagePoint }
    for table in [PhraseWords.english, PhraseWords.indonesian] {
        if case .unit(let unit)? = table[word] { return unit }
    }
    return .noun(name)
}
