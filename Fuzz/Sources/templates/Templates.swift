import FuzzInput
import Templates

/// Values in JSON, a template, and up to two more called `a` and `b`, divided by lines `---`. Rendered twice: it must
/// give the same bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    let parts = texts(bytes, length, atMost: 4)
    var options = TemplateOptions()
    options.maximumLoopTurns = 20_000
    options.maximumOutputBytes = 1 << 20
    options.printsNone = length % 2 == 0
    let others = zip(["a", "b"], parts.dropFirst(2))
    let engine = TemplateEngine(
        Dictionary(others.map { ($0, $1) }) { first, _ in first }, options: options)
    do throws(LocatedFailure) {
        let values = try JSONValue(json: parts[0])
        let template = try engine.parse(parts.count > 1 ? parts[1] : parts[0])
        let text = try template.render(values)
        require(text == (try? template.render(values)), "two renderings differ")
    } catch {
        require(!error.diagnostics.isEmpty, "a failure without a reason")
    }
    return 0
}
