package import Diagnostics

/// The YAML document in `text`, or nil if there is none or it cannot be read.
///
/// Scalars follow YAML 1.2's core schema: `no` and dates are text, `012` is twelve. Anchors and aliases
/// are expanded within limits; tags beyond the core ones, merge keys and a second document are errors.
/// A flow mapping that begins with `{{` is taken for an expression that lacks its quotes: reported, and
/// read as if it had them.
/// Specification: https://yaml.org/spec/1.2.2/
package func parseYAML(_ text: SourceText) -> Checked<ValueNode?> {
    let bytes = text.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var builder = YAMLTreeBuilder(text: text, offsets: ScalarOffsets(bytes, from: start))
    bytes.withUnsafeBufferPointer { buffer in
        guard let reader = YAMLEventReader(UnsafeBufferPointer(rebasing: buffer[start...])) else {
            return
        }
        do throws(YAMLSyntaxError) {
            var isOpen = true
            while isOpen { isOpen = builder.consume(try reader.next()) }
        } catch {
            builder.fail(error)
        }
    }
    return Checked(builder.root, builder.diagnostics)
}

/// The limits that keep hostile input from using up stack or memory.
enum YAMLLimits {
    static let depth = 100
    /// Nodes that aliases may add in all.
    static let aliasedNodes = 10_000
}
