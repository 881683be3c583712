/// A word of an expression.
enum ExpressionToken: Hashable {
    case number(Double)
    case string(String)
    case pattern(RegularExpression)
    case identifier(String)
    /// An operator or bracket.
    case symbol(String)
    case end
}

/// A token and its bytes.
struct PlacedToken {
    var token: ExpressionToken
    var range: Range<Int>
}

extension ExpressionToken {
    /// The operator that the token may be: a symbol, or `in`.
    var operatorName: String? {
        switch self {
        case .symbol(let symbol): symbol
        case .identifier("in"): "in"
        default: nil
        }
    }
}
