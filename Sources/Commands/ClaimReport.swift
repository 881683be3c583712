import Diagnostics
import Formats
import OrderedCollections
import SiteBuild
import Values

/// What `check` says of a site's claims: a line for each, and one that counts them.
struct ClaimReport {
    let claims: [CheckedClaim]
    let renderer: DiagnosticRenderer

    func write(_ reporting: ReportArguments) {
        guard !claims.isEmpty else { return }
        for claim in claims { reporting.tell(line(claim), ["claim": json(claim)]) }
        reporting.say(counts)
    }

    /// `  truncated  “71 juta”  71970314 person, 970314 more  gap  content/rilis/pks-2018.md:40:12`
    func line(_ claim: CheckedClaim) -> String {
        let width = CheckedClaim.words.map(\.utf8.count).max() ?? 0
        let padding = String(repeating: " ", count: max(0, width - claim.word.utf8.count))
        let unit = claim.unit.map { " " + $0 } ?? ""
        var difference = "as stated"
        if claim.difference != .zero {
            let size = claim.difference.text
            difference =
                claim.difference.isNegative
                ? String(size.dropFirst()) + " less" : size + " more"
        }
        return [
            "  " + claim.word + padding, "“\(claim.text)”",
            "\(claim.value.text)\(unit), \(difference)", claim.target,
            renderer.place(claim.span),
        ].joined(separator: "  ")
    }

    /// `8 claims: 6 hold, 2 truncated`
    var counts: String {
        let parts = CheckedClaim.words.compactMap { word -> String? in
            let count = claims.count { $0.word == word }
            let said = word == "holds" && count != 1 ? "hold" : word
            return count == 0 ? nil : "\(count) \(said)"
        }
        return counted(claims.count, "claim") + ": " + parts.joined(separator: ", ")
    }

    func json(_ claim: CheckedClaim) -> Value {
        var object: OrderedDictionary<String, Value> = [
            "verdict": .string(claim.verdict.rawValue), "text": .string(claim.text),
            "target": .string(claim.target), "value": number(claim.value),
            "difference": number(claim.difference),
        ]
        object["unit"] = claim.unit.map(Value.string)
        switch claim.title {
        case .truncated: object["accepted"] = .string("truncated")
        case .acknowledged(let date, let who, let reason):
            object["acknowledged"] = .object([
                "date": .string(date.isoText), "by": .string(who), "reason": .string(reason),
            ])
        case nil: break
        }
        object["file"] = .string(claim.span.path)
        if let location = renderer.location(claim.span) {
            object["line"] = .integer(location.line)
            object["column"] = .integer(location.column)
        }
        return .object(object)
    }

    private func number(_ number: FixedDecimal) -> Value {
        parseDecimal(number.text.utf8).map { double in
            Int(exactly: double).map(Value.integer) ?? .number(double)
        } ?? .null
    }
}

extension CheckedClaim {
    static let words = ["holds", "truncated", "loose", "acknowledged", "contradicted"]

    /// The verdict, as a list of claims shows it.
    fileprivate var word: String {
        isAcknowledged && verdict != .holds ? "acknowledged" : verdict.rawValue
    }
}
