/// A column of a drawn table: how people read it.
package struct DrawnColumn: Sendable {
    /// The column's name in the table and in CSV.
    package var name: String
    /// The column of the dataset that it comes from; nil for counts.
    package var field: String?
    /// The heading that a reader sees.
    package var title: String
    package var type: MeasurementType
}
