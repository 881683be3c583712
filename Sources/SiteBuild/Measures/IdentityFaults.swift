import Diagnostics
import Formats
import SiteModel
import Tables
import Templates
import Values

/// The identities that do not hold. Both sides are numbers; they are equal if they differ by no more than
/// rounding in binary floating point does.
func identityFaults(
    _ identities: [Identity], _ measures: MeasureEvaluator, _ catalog: TableCatalog
) -> [Diagnostic] {
    var context = TemplateContext(locale: .en)
    context.locals = valueNames(
        catalog: catalog, measures: measures, language: "", log: ReadLog())
    var diagnostics: [Diagnostic] = []
    for identity in identities {
        do throws(Failure) {
            let left = try side(identity.left, context)
            let right = try side(identity.right, context)
            let tolerance = max(left.magnitude, right.magnitude) * 1e-9
            guard (left - right).magnitude > tolerance else { continue }
            diagnostics.append(
                .error(
                    .brokenIdentity(identity.name), at: identity.span,
                    notes: [
                        .init("left is \(javaScriptString(left))", at: identity.left.span),
                        .init("right is \(javaScriptString(right))", at: identity.right.span),
                        .init("they differ by \(javaScriptString(left - right))"),
                    ]))
        } catch {
            diagnostics += error.diagnostics
        }
    }
    return diagnostics
}

private func side(_ node: ValueNode, _ context: TemplateContext) throws(Failure) -> Double {
    guard let number = plainValue(try evaluatedScalar(node, in: context))?.asDouble else {
        throw Failure(.error(.identityNotNumber, at: node.span))
    }
    return number
}

extension Diagnostic.Message {
    static func brokenIdentity(_ name: String) -> Self {
        Self(id: "broken-identity", text: "the identity '\(name)' does not hold")
    }
    static let identityNotNumber = Self(
        id: "identity-not-number", text: "a side of an identity must be a number")
}
