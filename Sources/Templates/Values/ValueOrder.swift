import Diagnostics

/// Whether `left` comes before `right`, for `<` and sorting. Values of different kinds have no order.
func isLess(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateError) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return left < right
    case (.string(let left), .string(let right)):
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.date(let left), .date(let right)): return left < right
    case (.undefined(let origin), _), (_, .undefined(let origin)): throw origin.error
    case (.array(let leftItems), .array(let rightItems)),
        (.tuple(let leftItems), .tuple(let rightItems)):
        for (left, right) in zip(leftItems, rightItems) where try !areEqual(left, right) {
            return try isLess(left, right)
        }
        return leftItems.count < rightItems.count
    case (.dynamic, _), (_, .dynamic):
        let plainLeft = try left.plain()
        let plainRight = try right.plain()
        if case .dynamic = plainLeft { break }
        if case .dynamic = plainRight { break }
        return try isLess(plainLeft, plainRight)
    default:
        if let left = left.numeric, let right = right.numeric { return left < right }
        if let left = left.plainText, let right = right.plainText {
            return left.utf8.lexicographicallyPrecedes(right.utf8)
        }
    }
    throw TemplateError(.incomparable(left.kind, right.kind))
}

/// The items in ascending order, equal ones in the order given.
func sorted(
    _ items: [TemplateValue], by keys: [TemplateValue], descending: Bool
) throws(TemplateError) -> [TemplateValue] {
    var order = Array(items.indices)
    do {
        try order.sort { left, right in
            descending
                ? try isLess(keys[right], keys[left]) : try isLess(keys[left], keys[right])
        }
    } catch let error as TemplateError {
        throw error
    } catch {
        return items
    }
    return order.map { items[$0] }
}

extension Diagnostic.Message {
    static func incomparable(_ left: String, _ right: String) -> Self {
        Self(id: "incomparable", text: "\(left) and \(right) have no order")
    }
}
