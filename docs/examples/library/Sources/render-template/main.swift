import Templates

let engine = TemplateEngine([
    "base.html": "<h1>{{ title }}</h1>\n{% block body %}{% endblock %}",
    "list.html": """
    {% extends "base.html" %}
    {% block body %}<ul>
    {% for row in rows %}
      <li>{{ row.segment }}: {{ row.people | number }}</li>
    {% endfor %}
    </ul>{% endblock %}

    """,
])

do {
    let list = try engine.template(named: "list.html")
    let values: JSONValue = [
        "title": "Enrolment & change",
        "rows": [
            ["segment": "State-paid contributions", "people": 92_107_598],
            ["segment": "Employees", "people": 52_800_512],
        ],
    ]
    print(try list.render(values), terminator: "")
    print(try engine.parse("{{ titel }}", name: "typo.html").render(values))
} catch {
    print(error, terminator: "")
}
