import Diagnostics

extension Diagnostic.Message {
    static func malformedShape(_ fault: String) -> Self {
        Self(id: "malformed-shape", text: "a shape cannot be read: \(fault)")
    }

    /// - Parameter row: The first row that holds none, counted from 1.
    static func rowsWithoutShape(_ count: Int, first row: Int, _ fault: String) -> Self {
        Self(
            id: "malformed-shape",
            text: count == 1
                ? "row \(row) holds no shape: \(fault)"
                : "\(count) rows hold no shape, the first is row \(row): \(fault)")
    }
}
