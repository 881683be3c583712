import OrderedCollections
import SiteModel
import Templates

/// How the pages of a list are spread over several: `/rilis/`, `/rilis/page/2/`, `/rilis/page/3/`.
struct Pagination: Sendable {
    /// The address of the list's first page.
    let address: URLPath
    /// The pages that are listed, where they stand in the index.
    let positions: [Int]
    /// How many go on one page; at least 1.
    let size: Int

    /// How many pages the list has; at least 1.
    var total: Int { max(1, positions.count / size + (positions.count % size == 0 ? 0 : 1)) }

    /// What the page `number`, which is in `1...total`, lists.
    func positions(on number: Int) -> [Int] {
        guard number > 1 else { return Array(positions.prefix(size)) }
        return Array(positions.dropFirst((number - 1) * size).prefix(size))
    }

    /// The address of the page `number`; the first is the list's own.
    func address(of number: Int) -> URLPath {
        guard number > 1 else { return address }
        return URLPath("\(address)page/\(number)/") ?? address
    }
}

/// `paginator`: the part of a list that the page shows, and the way to the others. That a template looks into it
/// is noted: only then has the list further pages.
struct PaginatorObject: TemplateObject {
    let pagination: Pagination
    let number: Int
    let site: SiteObject
    let log: ReadLog

    var kind: String { "paginator" }
    var attributeNames: [String] {
        ["pages", "number", "total", "count", "previous", "next", "first", "last", "pagers"]
    }

    func attribute(_ name: String) throws(TemplateError) -> TemplateValue? {
        let value = member(name)
        if value != nil { log.notePagination() }
        return value
    }

    private func member(_ name: String) -> TemplateValue? {
        let total = pagination.total
        switch name {
        case "pages":
            return .dynamic(PagesObject(positions: pagination.positions(on: number), site: site))
        case "number": return .integer(number)
        case "total": return .integer(total)
        case "count": return .integer(pagination.positions.count)
        case "previous": return number > 1 ? address(number - 1) : .null
        case "next": return number < total ? address(number + 1) : .null
        case "first": return address(1)
        case "last": return address(total)
        case "pagers":
            return .array(
                (1...total).map { other in
                    .object([
                        "number": .integer(other), "url": address(other),
                        "current": .boolean(other == number),
                    ])
                })
        default: return nil
        }
    }

    private func address(_ number: Int) -> TemplateValue {
        .string(site.viewer.address(of: pagination.address(of: number)))
    }
}
