import Diagnostics
import SiteModel
import Tables

/// What is wrong with the pages of rows. The pages of one file share their text, so one fault may be on hundreds of
/// them: it is told once, with the row of the first.
struct FaultsOfRows {
    private struct Key: Hashable {
        var severity: Diagnostic.Severity
        var id: String
        var span: SourceSpan?
        /// The pages' file; empty for pages that are not made of rows.
        var source: String
    }

    private struct Group {
        var first: Diagnostic
        var page: Page
        /// The rows of the pages that have it, too, as far as they are named.
        var rows: [Int] = []
        var count = 1
    }

    /// Of how many rows each is named.
    private static let namedRows = 8

    private var others: [Diagnostic] = []
    private var groups: [Group] = []
    private var positions: [Key: Int] = [:]

    /// Takes what is wrong with a page.
    mutating func add(_ diagnostics: [Diagnostic], of page: Page?) {
        guard let page, let row = page.row else {
            others += diagnostics
            return
        }
        var seen: Set<Key> = []
        for diagnostic in diagnostics {
            let key = Key(
                severity: diagnostic.severity, id: diagnostic.message.id, span: diagnostic.span,
                source: page.source)
            let isFirstOfPage = seen.insert(key).inserted
            guard let known = positions[key] else {
                positions[key] = groups.count
                groups.append(Group(first: diagnostic, page: page))
                continue
            }
            guard isFirstOfPage else { continue }
            groups[known].count += 1
            if groups[known].rows.count < Self.namedRows { groups[known].rows.append(row.index) }
        }
    }

    /// Each once, with notes of the rows.
    func diagnostics(in site: Site) -> [Diagnostic] {
        guard !groups.isEmpty else { return others }
        let numbers = RowNumbers(site)
        return others
            + groups.map { group in
                var diagnostic = group.first
                diagnostic.notes += numbers.note(of: group.page).map { [$0] } ?? []
                if group.count > 1, let dataset = group.page.row?.dataset {
                    let named = group.rows.map { String(numbers.number(of: $0, in: dataset)) }
                    let more = group.count - 1 > named.count ? " …" : ""
                    diagnostic.notes.append(
                        .init(
                            "the same on \(group.count - 1) more "
                                + (group.count == 2 ? "page" : "pages")
                                + " of the file, row \(named.joined(separator: ", "))\(more)"))
                }
                return diagnostic
            }
    }
}
