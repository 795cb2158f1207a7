@testable import CallDomain

extension WritingCase {
    static let rows: [WritingCase] = [
        .change(
            "the first script",
            "[accounts.a]\nprovider = \"voxworks\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [{ id = \"s1\", name = \"One\", language = \"en-AU\" }]\n"
        ) { $0.scripts = [.script("s1", "One", "en-AU")] },
        .change(
            "the first two",
            "[accounts.a]\nprovider = \"voxworks\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n    { id = \"s1\" },\n    { id = \"s2\", name = \"Two\" },\n]\n"
        ) { $0.scripts = [.script("s1"), .script("s2", "Two")] },
        .change(
            "one more on one line",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [{ id = \"s1\" }] # s\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [{ id = \"s1\" }, { id = \"s2\" }] # s\n"
        ) { $0.scripts.append(.script("s2")) },
        .change(
            "one more, trailing comma on one line",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [{ id = \"s1\" }, ]\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [{ id = \"s1\" }, { id = \"s2\" }, ]\n"
        ) { $0.scripts.append(.script("s2")) },
        .change(
            "one more among comments",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s1\", name = \"One\" }, # the first\n  # Spanish\n  { id = \"s2\", name = \"Dos\" },  # second\n]\nenvironment = \"sandbox\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s1\", name = \"One\" }, # the first\n  # Spanish\n  { id = \"s2\", name = \"Dos\" },  # second\n  { id = \"s3\" },\n]\nenvironment = \"sandbox\"\n"
        ) { $0.scripts.append(.script("s3")) },
        .change(
            "one less among comments",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s1\", name = \"One\" }, # the first\n  # Spanish\n  { id = \"s2\", name = \"Dos\" },  # second\n]\nenvironment = \"sandbox\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  # Spanish\n  { id = \"s2\", name = \"Dos\" },  # second\n]\nenvironment = \"sandbox\"\n"
        ) { $0.scripts.removeFirst() },
        .change(
            "the last less among comments",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s1\", name = \"One\" }, # the first\n  # Spanish\n  { id = \"s2\", name = \"Dos\" },  # second\n]\nenvironment = \"sandbox\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s1\", name = \"One\" }, # the first\n  # Spanish\n]\nenvironment = \"sandbox\"\n"
        ) { $0.scripts.removeLast() },
        .change(
            "all less among comments",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s1\", name = \"One\" }, # the first\n  # Spanish\n  { id = \"s2\", name = \"Dos\" },  # second\n]\nenvironment = \"sandbox\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  # Spanish\n]\nenvironment = \"sandbox\"\n"
        ) { $0.scripts = [] },
        .change(
            "a name among comments",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s1\", name = \"One\" }, # the first\n  # Spanish\n  { id = \"s2\", name = \"Dos\" },  # second\n]\nenvironment = \"sandbox\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s1\", name = \"One\" }, # the first\n  # Spanish\n  { id = \"s2\", name = \"Tres\" },  # second\n]\nenvironment = \"sandbox\"\n"
        ) { $0.scripts[1] = .script("s2", "Tres") },
        .change(
            "an id in its place",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s1\", name = \"One\" }, # the first\n  # Spanish\n  { id = \"s2\", name = \"Dos\" },  # second\n]\nenvironment = \"sandbox\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s9\", name = \"One\" }, # the first\n  # Spanish\n  { id = \"s2\", name = \"Dos\" },  # second\n]\nenvironment = \"sandbox\"\n"
        ) { $0.scripts[0] = .script("s9", "One") },
        .change(
            "a language is said, a name is not any more",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s1\", name = \"One\" }, # the first\n  # Spanish\n  { id = \"s2\", name = \"Dos\" },  # second\n]\nenvironment = \"sandbox\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  # English\n  { id = \"s1\", language = \"en\" }, # the first\n  # Spanish\n  { id = \"s2\", name = \"Dos\" },  # second\n]\nenvironment = \"sandbox\"\n"
        ) { $0.scripts[0] = .script("s1", nil, "en") },
        .change(
            "one more, no trailing comma",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  { id = \"s1\" } # one\n]\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  { id = \"s1\" }, # one\n  { id = \"s2\" }\n]\n"
        ) { $0.scripts.append(.script("s2")) },
        .change(
            "one more, bracket on the last line",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  { id = \"s1\" },\n  { id = \"s2\" }]\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [\n  { id = \"s1\" },\n  { id = \"s2\" },\n  { id = \"s3\" }]\n"
        ) { $0.scripts.append(.script("s3")) },
        .change(
            "the first of a line",
            "[accounts.a]\nprovider = \"voxworks\"\nnumbers = [{ number = \"+1\" }, { number = \"+2\" }]\n",
            "[accounts.a]\nprovider = \"voxworks\"\nnumbers = [{ number = \"+2\" }]\n"
        ) { $0.numbers.removeFirst() },
        .change(
            "the last of a line",
            "[accounts.a]\nprovider = \"voxworks\"\nnumbers = [{ number = \"+1\" }, { number = \"+2\" }]\n",
            "[accounts.a]\nprovider = \"voxworks\"\nnumbers = [{ number = \"+1\" }]\n"
        ) { $0.numbers.removeLast() },
        .change(
            "the only one of a line",
            "[accounts.a]\nprovider = \"voxworks\"\nnumbers = [ { number = \"+1\" }, ]\n",
            "[accounts.a]\nprovider = \"voxworks\"\nnumbers = [  ]\n"
        ) { $0.numbers = [] },
        .change(
            "into an empty list",
            "[accounts.a]\nprovider = \"voxworks\"\nnumbers = []\n",
            "[accounts.a]\nprovider = \"voxworks\"\nnumbers = [{ number = \"+1\", name = \"One\", id = \"n\" }]\n"
        ) { $0.numbers = [.line("+1", "One", id: "n")] },
        .change(
            "into a list of comments",
            "[accounts.a]\nprovider = \"voxworks\"\nnumbers = [\n  # none yet\n]\n",
            "[accounts.a]\nprovider = \"voxworks\"\nnumbers = [\n  # none yet\n    { number = \"+1\" },\n]\n"
        ) { $0.numbers = [.line("+1")] },
        .change(
            "CRLF",
            "[accounts.a]\r\nprovider = \"voxworks\"\r\nnumbers = [\r\n  { number = \"+1\" },\r\n]\r\n",
            "[accounts.a]\r\nprovider = \"voxworks\"\r\nnumbers = [\r\n  { number = \"+1\" },\r\n  { number = \"+2\" },\r\n]\r\n"
        ) { $0.numbers.append(.line("+2")) },
        .change(
            "a table's name",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[accounts.a.scripts]]\nid = \"s1\" # one\n\n[[ accounts.a.scripts ]]\n  id = \"s2\"\n  name = \"Two\" # t\n\n[webhooks]\n",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[accounts.a.scripts]]\nid = \"s1\" # one\n\n[[ accounts.a.scripts ]]\n  id = \"s2\"\n  name = \"Zwei\" # t\n\n[webhooks]\n"
        ) { $0.scripts[1] = .script("s2", "Zwei") },
        .change(
            "a table's name goes",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[accounts.a.scripts]]\nid = \"s1\" # one\n\n[[ accounts.a.scripts ]]\n  id = \"s2\"\n  name = \"Two\" # t\n\n[webhooks]\n",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[accounts.a.scripts]]\nid = \"s1\" # one\n\n[[ accounts.a.scripts ]]\n  id = \"s2\"\n\n[webhooks]\n"
        ) { $0.scripts[1] = .script("s2") },
        .change(
            "a table's language comes",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[accounts.a.scripts]]\nid = \"s1\" # one\n\n[[ accounts.a.scripts ]]\n  id = \"s2\"\n  name = \"Two\" # t\n\n[webhooks]\n",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[accounts.a.scripts]]\nid = \"s1\" # one\n\n[[ accounts.a.scripts ]]\n  id = \"s2\"\n  name = \"Two\" # t\n  language = \"de\"\n\n[webhooks]\n"
        ) { $0.scripts[1] = .script("s2", "Two", "de") },
        .change(
            "a table goes",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[accounts.a.scripts]]\nid = \"s1\" # one\n\n[[ accounts.a.scripts ]]\n  id = \"s2\"\n  name = \"Two\" # t\n\n[webhooks]\n",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[ accounts.a.scripts ]]\n  id = \"s2\"\n  name = \"Two\" # t\n\n[webhooks]\n"
        ) { $0.scripts.removeFirst() },
        .change(
            "a table comes",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[accounts.a.scripts]]\nid = \"s1\" # one\n\n[[ accounts.a.scripts ]]\n  id = \"s2\"\n  name = \"Two\" # t\n\n[webhooks]\n",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[accounts.a.scripts]]\nid = \"s1\" # one\n\n[[ accounts.a.scripts ]]\n  id = \"s2\"\n  name = \"Two\" # t\n\n[[ accounts.a.scripts ]]\nid = \"s3\"\n\n[webhooks]\n"
        ) { $0.scripts.append(.script("s3")) },
        .change(
            "a table's id in its place",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[accounts.a.scripts]]\nid = \"s1\" # one\n\n[[ accounts.a.scripts ]]\n  id = \"s2\"\n  name = \"Two\" # t\n\n[webhooks]\n",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# rows\n[[accounts.a.scripts]]\nid = \"s1\" # one\n\n[[ accounts.a.scripts ]]\n  id = \"s3\"\n  name = \"Three\" # t\n\n[webhooks]\n"
        ) { $0.scripts = [.script("s1"), .script("s3", "Three")] },
        .change(
            "inline account",
            "[accounts]\na = { provider = \"voxworks\" }\n",
            "[accounts]\na = { provider = \"voxworks\", scripts = [{ id = \"s1\" }, { id = \"s2\" }] }\n"
        ) { $0.scripts = [.script("s1"), .script("s2")] },
        .change(
            "dotted account",
            "accounts.a.provider = \"voxworks\"\naccounts.a.scripts = [{ id = \"s1\" }]\n",
            "accounts.a.provider = \"voxworks\"\naccounts.a.scripts = [{ id = \"s1\" }, { id = \"s2\" }]\n"
        ) { $0.scripts.append(.script("s2")) },
        .change(
            "keys of a row that mean nothing here stay",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [{ id = \"s1\", owner = \"Ann\", name = \"One\" }]\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [{ id = \"s1\", owner = \"Ann\", name = \"Uno\" }]\n"
        ) { $0.scripts = [.script("s1", "Uno")] },
        .change(
            "two accounts' rows are told apart",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [{ id = \"s\" }]\n[accounts.b]\nprovider = \"voxworks\"\nscripts = [{ id = \"s\" }]\n",
            "[accounts.a]\nprovider = \"voxworks\"\nscripts = [{ id = \"s\", name = \"A\" }]\n[accounts.b]\nprovider = \"voxworks\"\nscripts = [{ id = \"s\" }]\n"
        ) { $0.scripts = [.script("s", "A")] },
    ]
}
