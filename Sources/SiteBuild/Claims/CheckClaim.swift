import Diagnostics
import Formats
import Markdown
import SiteModel
import Templates

/// A claim that was checked, and what the page shows of its source.
struct PageClaim {
    var claim: CheckedClaim
    /// The measure that it is compared with; nil for another expression.
    var measure: MeasureObject?
    /// The datasets that were read for the value, sorted.
    var datasets: [String]
}

/// Whether a link's destination has the scheme of claims.
func isClaim(_ destination: String) -> Bool {
    destination.utf8.prefix(6).elementsEqual("claim:".utf8)
}

/// Compares what a link's text states with the data.
///
/// - Parameter text: the link's text as the page shows it.
func checkClaim(
    _ link: Link, text: String, title: String, in scope: PageScope
) -> Checked<PageClaim?> {
    guard !link.isImage else {
        return Checked(
            nil,
            [
                .error(
                    .claimOfImage, at: link.span,
                    help: "leave the '!' out: [71 juta](claim:gap)")
            ])
    }
    let language: FormatLanguage = scope.locale.code == "id" ? .indonesian : .english
    var diagnostics: [Diagnostic] = []
    let knownTitle = ClaimTitle(title)
    if !title.isEmpty, knownTitle == nil {
        diagnostics.append(
            .error(
                .claimTitle(title), at: link.span,
                help: "write \"truncated\" or \"acknowledged 2018-02-16 NAME: reason\""))
    }
    let log = ReadLog()
    do throws(Failure) {
        let target = try ClaimTarget(link, in: scope)
        let (value, measure) = try target.value(in: scope, log: log)
        let phrase = try readPhrase(text, language, link, scope)
        scope.log.add(log)
        let unit = measure?.definition.unit
        if let fault = unitFault(phrase, unit, text, at: link.span) {
            return Checked(nil, diagnostics + [fault])
        }
        let claim = CheckedClaim(
            text: text, target: target.name, verdict: phrase.verdict(on: value), value: value,
            difference: phrase.difference(of: value), unit: unit, title: knownTitle,
            span: link.span)
        diagnostics += faults(of: claim, phrase, scope.locale) { target.notes(in: scope) }
        return Checked(
            PageClaim(claim: claim, measure: measure, datasets: log.datasets), diagnostics)
    } catch {
        return Checked(nil, diagnostics + error.diagnostics)
    }
}

/// The words that the site has for units of its own: `unit_hospital: rumah sakit`.
private func readPhrase(
    _ text: String, _ language: FormatLanguage, _ link: Link, _ scope: PageScope
) throws(Failure) -> NumberPhrase {
    let prefix = "unit_"
    var units: [String: PhraseUnit] = [:]
    for (key, word) in scope.shared.site.words[scope.page.language]?.words ?? [:]
    where key.hasPrefix(prefix) {
        units[word.lowercased()] = phraseUnit(named: String(key.dropFirst(prefix.count)))
    }
    do throws(NumberPhraseError) {
        return try readNumberPhrase(text, language: language, units: units)
    } catch {
        throw Failure(
            .error(
                .unreadClaim(text, error.reason(language)), at: link.span,
                help: error.help(language)))
    }
}

private func unitFault(
    _ phrase: NumberPhrase, _ unit: String?, _ text: String, at span: SourceSpan
) -> Diagnostic? {
    guard let stated = phrase.unit, let unit, !stated.matches(phraseUnit(named: unit)) else {
        return nil
    }
    return .error(.claimUnit(text, stated.phrase, unit), at: span)
}

/// What is to be said about the verdict, and about a title that says something else.
private func faults(
    of claim: CheckedClaim, _ phrase: NumberPhrase, _ locale: FormatLocale,
    notes: () -> [Diagnostic.Note]
) -> [Diagnostic] {
    let value = claim.value.text(locale)
    let rounded = phrase.rounded(claim.value, locale)
    let acknowledge = "\"acknowledged 2018-02-16 NAME: reason\""
    switch (claim.verdict, claim.title) {
    case (.holds, nil), (.truncated, .truncated?),
        (_, .acknowledged?) where claim.verdict != .holds:
        return []
    case (.holds, .truncated?):
        return [.warning(.needlessTitle("truncated"), at: claim.span, help: "leave it out")]
    case (.holds, .acknowledged?):
        return [.warning(.needlessTitle("acknowledged"), at: claim.span, help: "leave it out")]
    case (.truncated, _):
        return [
            .warning(
                .truncatedClaim(claim.text, value, rounded), at: claim.span,
                help: "write '\(rounded)'; keep words that were said with the title "
                    + "\"truncated\" or \(acknowledge)")
        ]
    case (.loose, _):
        return [
            .warning(
                .looseClaim(claim.text, value), at: claim.span,
                help: "say it closer: '\(rounded)'")
        ]
    case (.contradicted, _):
        let difference = claim.difference.text(locale)
        return [
            .error(
                .contradictedClaim(claim.text, value, difference), at: claim.span,
                help: "with the stated digits it would be '\(rounded)'; in a quotation that "
                    + "stays, add the title \(acknowledge)",
                notes: notes())
        ]
    default: return []
    }
}

extension Diagnostic.Message {
    static let claimOfImage = Self(
        id: "bad-claim", text: "an image states no number: 'claim:' is for links")
    static func claimTitle(_ title: String) -> Self {
        Self(id: "bad-claim-title", text: "'\(title)' is no title that a claim can have")
    }
    static func needlessTitle(_ title: String) -> Self {
        Self(id: "needless-claim-title", text: "the claim holds and needs no '\(title)'")
    }
    static func claimUnit(_ text: String, _ stated: String, _ unit: String) -> Self {
        Self(
            id: "claim-of-other-unit",
            text: "'\(text)' states \(stated), and the data have the unit '\(unit)'")
    }
    static func truncatedClaim(_ text: String, _ value: String, _ rounded: String) -> Self {
        Self(
            id: "truncated-claim",
            text: "'\(text)' cuts \(value) off; rounded it is \(rounded)")
    }
    static func looseClaim(_ text: String, _ value: String) -> Self {
        Self(
            id: "loose-claim",
            text: "'\(text)' is true of \(value), but more than 10 % away from it")
    }
    static func contradictedClaim(
        _ text: String, _ value: String, _ difference: String
    ) -> Self {
        Self(
            id: "contradicted-claim",
            text: "'\(text)' is not what the data say: \(value), a difference of \(difference)")
    }
    static func unreadClaim(_ text: String, _ reason: String) -> Self {
        Self(id: "unread-claim", text: "'\(text)' cannot be checked: \(reason)")
    }
}
