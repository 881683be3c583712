extension FormatLocale {
    /// Indonesian: 192.029.686, 15 Februari 2018, Rp25,5 triliun.
    package static let id = FormatLocale(
        code: "id", decimal: ",", grouping: ".", currencyPrefix: "Rp",
        months: [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
            "Oktober", "November", "Desember",
        ],
        shortMonths: [
            "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
        ],
        days: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
        shortDays: ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
        // Seen in older tables.
        otherMonths: [
            OtherMonth(name: "pebruari", index: 1), OtherMonth(name: "peb", index: 1),
            OtherMonth(name: "agt", index: 7), OtherMonth(name: "ags", index: 7),
            OtherMonth(name: "nopember", index: 10), OtherMonth(name: "nop", index: 10),
        ],
        dateTimeSpecifier: "%A, %-d %B %Y %X", dateSpecifier: "%d/%m/%Y",
        timeSpecifier: "%H.%M.%S", longDateSpecifier: "%-d %B %Y",
        mediumDateSpecifier: "%-d %b %Y", magnitudes: ["ribu", "juta", "miliar", "triliun"])

    /// English as in Britain: 192,029,686, 15 February 2018; money is in rupiah: IDR 25.5 trillion.
    package static let en = FormatLocale(
        code: "en", decimal: ".", grouping: ",", currencyPrefix: "IDR\u{A0}",
        months: englishMonths, shortMonths: englishMonths.map { String($0.prefix(3)) },
        days: englishDays, shortDays: englishDays.map { String($0.prefix(3)) },
        otherMonths: [OtherMonth(name: "sept", index: 8)],
        dateTimeSpecifier: "%A, %-d %B %Y %X", dateSpecifier: "%d/%m/%Y",
        timeSpecifier: "%H:%M:%S", longDateSpecifier: "%-d %B %Y",
        mediumDateSpecifier: "%-d %b %Y",
        magnitudes: ["thousand", "million", "billion", "trillion"])

    /// What d3 and Vega do unless told otherwise: English as in the United States.
    package static let vega = FormatLocale(
        code: "en-US", decimal: ".", grouping: ",", currencyPrefix: "$",
        months: englishMonths, shortMonths: englishMonths.map { String($0.prefix(3)) },
        days: englishDays, shortDays: englishDays.map { String($0.prefix(3)) },
        otherMonths: [], dateTimeSpecifier: "%x, %X", dateSpecifier: "%-m/%-d/%Y",
        timeSpecifier: "%-I:%M:%S %p", longDateSpecifier: "%B %-d, %Y",
        mediumDateSpecifier: "%b %-d, %Y",
        magnitudes: ["thousand", "million", "billion", "trillion"])

    private init(
        code: String, decimal: String, grouping: String, currencyPrefix: String,
        months: [String], shortMonths: [String], days: [String], shortDays: [String],
        otherMonths: [OtherMonth], dateTimeSpecifier: String, dateSpecifier: String,
        timeSpecifier: String, longDateSpecifier: String, mediumDateSpecifier: String,
        magnitudes: [String]
    ) {
        self.init(
            LocaleFacts(
                code: code, decimal: decimal, grouping: grouping, minus: "\u{2212}", percent: "%",
                currencyPrefix: currencyPrefix, currencySuffix: "", months: months,
                shortMonths: shortMonths, days: days, shortDays: shortDays, periods: ["AM", "PM"],
                otherMonths: otherMonths, dateTimeSpecifier: dateTimeSpecifier,
                dateSpecifier: dateSpecifier, timeSpecifier: timeSpecifier,
                longDateSpecifier: longDateSpecifier, mediumDateSpecifier: mediumDateSpecifier,
                timeSeparator: code == "id" ? "." : ":", writesDayFirst: code != "en-US",
                magnitudes: magnitudes))
    }
}

private let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]

private let englishDays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
]
