import Templates

/// Renders the template NAME of FOLDER with the values of a JSON file, for each line that is read.
func benchTemplates(_ arguments: [String]) {
    let folder = arguments[0]
    let engine = TemplateEngine { text(of: folder + "/" + $0) }
    do throws(LocatedFailure) {
        let values = try JSONValue(json: text(of: arguments[2]) ?? "")
        let template = try engine.template(named: arguments[1])
        let page = try template.render(values)
        while readLine() != nil {
            let time = median { _ = try? template.render(values) }
            answer("\(time) \(page.utf8.count)")
        }
    } catch { print(error) }
}
