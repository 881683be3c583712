package import Tables

extension Dataset {
    /// Where the dataset's rows stand in its file, which is read once more; nil if they are computed, or the file is no
    /// delimited text.
    package func places(in sources: SourceCollection) -> RowPlaces? {
        guard hasRowsOfFile else { return nil }
        if let file = sources.largeFile(path) { return RowPlaces(file, resource: resource) }
        return sources[path].flatMap { RowPlaces($0, resource: resource) }
    }
}
