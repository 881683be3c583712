/// All filters by name; two names may mean the same.
let filterTable: [String: Filter] = {
    var table: [String: Filter] = [:]
    let lists = [
        textFilters, textLayoutFilters, markupFilters, numberFilters, sequenceFilters,
        selectionFilters, mappingFilters, reportFilters, siteFilters,
        linkFilters,
    ]
    for filter in lists.joined() { table[filter.name] = filter }
    for (alias, name) in [("d", "default"), ("e", "escape"), ("count", "length")] {
        table[alias] = table[name]
    }
    return table
}()
