/// Our side of the benchmarks; bench.py starts it and measures the peers in between.
///
///     bench charts                      a specification's path in each line; answers its median in milliseconds
///     bench templates FOLDER NAME JSON  the same for a page, for each line that comes
///     bench page FOLDER NAME JSON       prints that page
///     bench big KIND ROWS               one large chart, once: seconds, peak MiB, bytes of SVG

let arguments = CommandLine.arguments.dropFirst()

switch arguments.first {
case "charts": benchCharts()
case "templates" where arguments.count == 4: benchTemplates(Array(arguments.dropFirst()))
case "page" where arguments.count == 4: printPage(Array(arguments.dropFirst()))
case "big" where arguments.count == 3: benchBigChart(Array(arguments.dropFirst()))
default:
    print(
        "usage: bench charts | bench templates FOLDER NAME JSON | bench page FOLDER NAME JSON | bench big KIND ROWS"
    )
}
