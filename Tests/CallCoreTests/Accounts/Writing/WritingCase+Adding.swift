@testable import CallDomain

extension WritingCase {
    static let adding: [WritingCase] = [
        .add(
            "to nothing",
            "",
            "[accounts.new]\nprovider = \"voxworks\"\nenvironment = \"sandbox\"\nkey_env = \"VOX\"\n"),
        .add(
            "to a byte order mark",
            "\u{FEFF}",
            "\u{FEFF}[accounts.new]\nprovider = \"voxworks\"\nenvironment = \"sandbox\"\nkey_env = \"VOX\"\n"),
        .add(
            "after a comment",
            "# mine\n",
            "# mine\n\n[accounts.new]\nprovider = \"voxworks\"\nenvironment = \"sandbox\"\nkey_env = \"VOX\"\n"),
        .add(
            "after text without a final newline",
            "theme = \"no such theme\"",
            "theme = \"no such theme\"\n\n[accounts.new]\nprovider = \"voxworks\"\nenvironment = \"sandbox\"\nkey_env = \"VOX\"\n"
        ),
        .add(
            "after an empty line",
            "ascii = true\n\n",
            "ascii = true\n\n[accounts.new]\nprovider = \"voxworks\"\nenvironment = \"sandbox\"\nkey_env = \"VOX\"\n"),
        .add(
            "after CRLF lines",
            "# a\r\nascii = true\r\n",
            "# a\r\nascii = true\r\n\r\n[accounts.new]\r\nprovider = \"voxworks\"\r\nenvironment = \"sandbox\"\r\nkey_env = \"VOX\"\r\n"
        ),
        .add(
            "beside another",
            "[accounts.a]\nprovider = \"voxworks\"\n# end\n",
            "[accounts.a]\nprovider = \"voxworks\"\n# end\n\n[accounts.new]\nprovider = \"voxworks\"\nenvironment = \"sandbox\"\nkey_env = \"VOX\"\n"
        ),
        .add(
            "after a table that is no account",
            "[webhooks]\nlisten = \"127.0.0.1:1\"\n",
            "[webhooks]\nlisten = \"127.0.0.1:1\"\n\n[accounts.new]\nprovider = \"voxworks\"\nenvironment = \"sandbox\"\nkey_env = \"VOX\"\n"
        ),
        .add(
            "beside dotted keys",
            "accounts.a.provider = \"voxworks\"\n",
            "accounts.a.provider = \"voxworks\"\n\n[accounts.new]\nprovider = \"voxworks\"\nenvironment = \"sandbox\"\nkey_env = \"VOX\"\n"
        ),
        .add(
            "beside inline accounts under [accounts]",
            "[accounts]\na = { provider = \"voxworks\" }\n",
            "[accounts]\na = { provider = \"voxworks\" }\n\n[accounts.new]\nprovider = \"voxworks\"\nenvironment = \"sandbox\"\nkey_env = \"VOX\"\n"
        ),
        .add(
            "with everything it can have",
            "",
            "[accounts.all]\nprovider = \"temphone\"\nbase_url = \"http://127.0.0.1:8080/t\"\nenvironment = \"production\"\nkey_command = [\"pass\", \"show it\", \"a\\\"b\\\\c\"]\nwebhook_url = \"https://h.example/x\"\nscripts = [{ id = \"s1\", name = \"One\" }]\nnumbers = [\n    { number = \"+61291234567\", name = \"Sydney\" },\n    { number = \"+12025551234\", id = \"n2\" },\n]\n",
            Account(
                name: "all", provider: .temphone, baseURL: "http://127.0.0.1:8080/t",
                key: .command(["pass", "show it", "a\"b\\c"]), scripts: [.script("s1", "One")],
                numbers: [.line("+61291234567", "Sydney"), .line("+12025551234", id: "n2")],
                webhookURL: "https://h.example/x")),
        .add(
            "with a name that hides and turns",
            "",
            "[accounts.odd]\nprovider = \"voxworks\"\nenvironment = \"production\"\nscripts = [{ id = \"\\u202Eabc\", name = \"tab\\there \\u0085 👩‍👩‍👧‍👦 مرحبا \\u001B[2J\" }]\n",
            Account(
                name: "odd", provider: .voxworks, baseURL: "https://api.voxworks.ai", key: .missing,
                scripts: [.script("\u{202E}abc", "tab\there \u{85} 👩‍👩‍👧‍👦 مرحبا \u{1B}[2J")])),
    ]
}
