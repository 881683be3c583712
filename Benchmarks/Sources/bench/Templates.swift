import Templates

/// Prints the page that is measured, so that it can be compared.
func printPage(_ arguments: [String]) {
    do throws(LocatedFailure) {
        let engine = TemplateEngine { text(of: arguments[0] + "/" + $0) }
        let values = try JSONValue(json: text(of: arguments[2]) ?? "")
        print(try engine.template(named: arguments[1]).render(values), terminator: "")
    } catch { print(error) }
}

/// Renders the template NAME of FOLDER with the values of a JSON file, for each line that is read.
func benchTemplates(_ arguments: [String]) {
    let folder = arguments[0]
    let engine = TemplateEngine { text(of: folder + "/" + $0) }
    do throws(LocatedFailure) {
        // As the values of the peers, which are Python's own, they are read before the clock starts.
        let values = TemplateValues(try JSONValue(json: text(of: arguments[2]) ?? ""))
        let template = try engine.template(named: arguments[1])
        while readLine() != nil {
            answer("\(median { _ = try? template.render(values) })")
        }
    } catch { print(error) }
}
