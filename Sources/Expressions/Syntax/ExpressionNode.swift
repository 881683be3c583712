import Diagnostics
import Tables

/// A parsed expression.
indirect enum ExpressionNode: Sendable {
    case literal(ExpressionValue)
    /// The whole row.
    case datum
    /// `datum.name`: a column.
    case column(String)
    /// A column, once there is a table.
    case cells(ReadColumn)
    /// A parameter, or `width`, `height`.
    case global(String)
    case member(ExpressionNode, ExpressionNode)
    case call(ExpressionFunction, [ExpressionNode], at: SourceSpan)
    case unary(UnaryOperator, ExpressionNode)
    case binary(BinaryOperator, ExpressionNode, ExpressionNode)
    case and(ExpressionNode, ExpressionNode)
    case or(ExpressionNode, ExpressionNode)
    case conditional(ExpressionNode, then: ExpressionNode, otherwise: ExpressionNode)
    case array([ExpressionNode])
    case object([Property])

    struct Property: Sendable {
        var key: String
        var value: ExpressionNode
    }
}

/// A column on the heap, so that reading one of its cells copies nothing else.
final class ReadColumn: Sendable {
    private let column: Column

    init(_ column: Column) { self.column = column }

    var name: String { column.field.name }

    func value(at row: Int) -> ExpressionValue { column.expressionValue(at: row) }
}

enum UnaryOperator: String, Sendable {
    case plus = "+"
    case minus = "-"
    case not = "!"
    case complement = "~"
}

enum BinaryOperator: String, Sendable {
    case bitOr = "|"
    case bitXor = "^"
    case bitAnd = "&"
    case equal = "=="
    case notEqual = "!="
    case identical = "==="
    case notIdentical = "!=="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case shiftLeft = "<<"
    case shiftRight = ">>"
    case shiftRightUnsigned = ">>>"
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    /// `key in object`.
    case contains = "in"

    /// Higher binds tighter; `||` is 1 and `&&` 2.
    var precedence: Int {
        switch self {
        case .bitOr: 3
        case .bitXor: 4
        case .bitAnd: 5
        case .equal, .notEqual, .identical, .notIdentical: 6
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .contains: 7
        case .shiftLeft, .shiftRight, .shiftRightUnsigned: 8
        case .add, .subtract: 9
        case .multiply, .divide, .remainder: 10
        }
    }
}
