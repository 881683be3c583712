import Formats

/// What a chart is called.
enum DrawnKind: Sendable, Hashable {
    case line, area, stackedArea, bar, horizontalBar, stackedBar, groupedBar, histogram
    case scatter, dots, strip, heatmap, tileMap, pie, text, rule, map
}

/// The words of descriptions in one language. Braces hold what is filled in.
struct DescriptionWords: Sendable {
    var language: String
    var kinds: [DrawnKind: String]
    var aggregates: [AggregateOperation: String]
    var periods: [DrawnColumn.Period: String]
    /// Several of them, with an article where the language has one.
    var thePeriods: [DrawnColumn.Period: String]
    var theValues: String
    /// Before a period or a place, by its kind; `other` for categories and numbers.
    var inPeriod: [DrawnColumn.Period: String]
    var inOther: String

    var and: String
    var othersLeft: String
    var count: String
    var binEnd: String

    // The opening
    var opening: String
    var byPeriod: String
    var byField: String
    /// After `byPeriod`.
    var alsoByField: String
    var against: String
    var range: String
    var fromTo: String
    var categories: String
    var category: String
    var marks: String
    var empty: String

    // One series
    var up: String
    var down: String
    var sameEnds: String
    var constant: String
    var single: String
    var onlyValue: String
    var percentPoints: String
    var risesThroughout: String
    var fallsThroughout: String
    var extremes: String
    var fellOnly: String
    var roseOnly: String
    /// Before what is only known of the periods that have data.
    var amongAvailable: String
    var gaps: String
    var gapsIn: String
    var manyGaps: String
    var categoryGaps: String

    // Several series
    var lastValues: String
    var seriesValues: String
    var seriesUp: String
    var seriesDown: String
    var total: String
    var groups: String

    // Categories
    var largest: String
    var smallest: String
    /// Where some have no value.
    var largestKnown: String
    var smallestKnown: String
    var share: String
    var sum: String
    var allEqual: String
    var itemValue: String
    var largestTotal: String
    var smallestTotal: String
    var between: String

    // Composed charts
    var cells: String
    var part: String
    var parts: String
    var partOf: String

    // Constants
    var texts: String
    var horizontalLine: String
    var verticalLine: String
    var marker: String
    var labelled: String
    var note: String

    /// The words for a locale's language; English for one that has none.
    static func of(_ locale: FormatLocale) -> Boxed<DescriptionWords> {
        locale.isIndonesian ? indonesian : english
    }
}

/// The template with the names in braces replaced.
func fill(_ template: String, _ values: KeyValuePairs<String, String>) -> String {
    var template = template
    let bytes = template.withUTF8 { template in
        var bytes: [UInt8] = []
        bytes.reserveCapacity(3 * template.count)
        var rest = template[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            bytes.append(contentsOf: rest[..<open])
            let name = rest[(open + 1)..<close]
            for (key, value) in values
            where key.utf8.count == name.count && name.elementsEqual(key.utf8) {
                bytes.append(contentsOf: value.utf8)
                break
            }
            rest = rest[(close + 1)...]
        }
        bytes.append(contentsOf: rest)
        return bytes
    }
    return String(decoding: bytes, as: UTF8.self)
}
