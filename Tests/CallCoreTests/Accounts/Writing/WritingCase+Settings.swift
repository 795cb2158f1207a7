@testable import CallDomain

extension WritingCase {
    static let settings: [WritingCase] = [
        .change(
            "a value with a comment beside it",
            "[accounts.a]\nprovider = \"voxworks\"   # the one\n",
            "[accounts.a]\nprovider = \"contactship\"   # the one\n"
        ) {
            $0.provider = .contactship; $0.baseURL = "https://api.contactship.ai"
        },
        .change(
            "a setting that was not said",
            "# top\n[accounts.a] # mine\n  provider = \"voxworks\"   # the one\n\n# tail\n[webhooks]\n",
            "# top\n[accounts.a] # mine\n  provider = \"voxworks\"   # the one\n  environment = \"sandbox\"\n\n# tail\n[webhooks]\n"
        ) { $0.environment = .sandbox },
        .change(
            "one after the last line without newline",
            "[accounts.a]\nprovider = \"voxworks\"",
            "[accounts.a]\nprovider = \"voxworks\"\nenvironment = \"sandbox\""
        ) { $0.environment = .sandbox },
        .change(
            "CRLF",
            "[accounts.a]\r\nprovider = \"voxworks\"\r\n\r\n[webhooks]\r\n",
            "[accounts.a]\r\nprovider = \"voxworks\"\r\nkey_env = \"K\"\r\n\r\n[webhooks]\r\n"
        ) { $0.key = .environment("K") },
        .change(
            "an account that may use plain http keeps that",
            "[accounts.a]\nprovider = \"voxworks\"\nallow_plain_http = true\nbase_url = \"http://h:1\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nallow_plain_http = true\nbase_url = \"http://h:2\"\n"
        ) { $0.baseURL = "http://h:2" },
        .change(
            "plain http that is allowed from now on",
            "[accounts.a]\nprovider = \"voxworks\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nbase_url = \"http://h:1\"\nallow_plain_http = true\n"
        ) {
            $0.baseURL = "http://h:1"; $0.allowsPlainHTTP = true
        },
        .change(
            "plain http that is allowed no more",
            "[accounts.a]\nprovider = \"voxworks\"\nallow_plain_http = true # test\nkey_env = \"K\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nkey_env = \"K\"\n"
        ) { $0.allowsPlainHTTP = false },
        .change(
            "tabs",
            "[accounts.a]\n\tprovider\t=\t\"voxworks\"\n",
            "[accounts.a]\n\tprovider\t=\t\"voxworks\"\n\twebhook_url = \"https://x.example\"\n"
        ) { $0.webhookURL = "https://x.example" },
        .change(
            "quoted header",
            "[\"accounts\".\"a\"]\n\"provider\" = 'voxworks'\n",
            "[\"accounts\".\"a\"]\n\"provider\" = \"contactship\"\n"
        ) {
            $0.provider = .contactship; $0.baseURL = "https://api.contactship.ai"
        },
        .change(
            "spaces in the header",
            "[ accounts . a ]\nprovider = \"voxworks\"\n",
            "[ accounts . a ]\nprovider = \"voxworks\"\nbase_url = \"https://h:1\"\n"
        ) { $0.baseURL = "https://h:1" },
        .change(
            "dotted at the top",
            "accounts.a.provider = \"voxworks\" # d\naccounts.b.provider = \"voxworks\"\n",
            "accounts.a.provider = \"voxworks\" # d\naccounts.a.environment = \"sandbox\"\naccounts.b.provider = \"voxworks\"\n"
        ) { $0.environment = .sandbox },
        .change(
            "dotted and quoted",
            " accounts.\"a\".provider = \"voxworks\"\n",
            " accounts.\"a\".provider = \"voxworks\"\n accounts.\"a\".key_file = \"/k\"\n"
        ) { $0.key = .file("/k") },
        .change(
            "dotted under [accounts]",
            "[accounts]\na.provider = \"voxworks\"\nb.provider = \"voxworks\"\n",
            "[accounts]\na.provider = \"voxworks\"\na.key_env = \"K\"\nb.provider = \"voxworks\"\n"
        ) { $0.key = .environment("K") },
        .change(
            "dotted value",
            "accounts.a.provider = \"voxworks\"\naccounts.a.key_env = \"OLD\" # why\n",
            "accounts.a.provider = \"voxworks\"\naccounts.a.key_env = \"NEW\" # why\n"
        ) { $0.key = .environment("NEW") },
        .change(
            "inline",
            "[accounts]\na = { provider = \"voxworks\" } # i\n",
            "[accounts]\na = { provider = \"voxworks\", environment = \"sandbox\" } # i\n"
        ) { $0.environment = .sandbox },
        .change(
            "inline at the top",
            "accounts.a = { provider = \"voxworks\", key_env = \"K\" }",
            "accounts.a = { provider = \"voxworks\", key_env = \"L\" }"
        ) { $0.key = .environment("L") },
        .change(
            "inline in inline",
            "accounts = { a = { provider = \"voxworks\", key_env = \"K\" }, b = { provider = \"temphone\" } }\n",
            "accounts = { a = { provider = \"voxworks\" }, b = { provider = \"temphone\" } }\n"
        ) { $0.key = .missing },
        .change(
            "the first of an inline table goes",
            "[accounts]\na = {key_env=\"K\",provider=\"voxworks\"}\n",
            "[accounts]\na = {provider=\"voxworks\"}\n"
        ) { $0.key = .missing },
        .change(
            "another kind of key",
            "[accounts.a]\nkey_env = \"K\"\nprovider = \"voxworks\"\n[accounts.b]\nprovider = \"voxworks\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nkey_command = [\"pass\", \"a\"]\n[accounts.b]\nprovider = \"voxworks\"\n"
        ) { $0.key = .command(["pass", "a"]) },
        .change(
            "a key command over several lines",
            "[accounts.a]\nprovider = \"voxworks\"\nkey_command = [\n  \"pass\", # the store\n  \"x\"\n]\n# z\n",
            "[accounts.a]\nprovider = \"voxworks\"\nkey_command = [\"op\", \"read\"]\n# z\n"
        ) { $0.key = .command(["op", "read"]) },
        .change(
            "a literal string becomes a basic one",
            "[accounts.a]\nprovider = \"voxworks\"\nkey_file = 'C:\\k'\n",
            "[accounts.a]\nprovider = \"voxworks\"\nkey_file = \"C:\\\\k\\\"2\\\"\"\n"
        ) { $0.key = .file("C:\\k\"2\"") },
        .change(
            "a long string is replaced whole",
            "[accounts.a]\nprovider = \"\"\"voxworks\"\"\"\nkey_env = '''\nK''' # c\n",
            "[accounts.a]\nprovider = \"\"\"voxworks\"\"\"\nkey_env = \"L\" # c\n"
        ) { $0.key = .environment("L") },
        .change(
            "the address back to the provider's own",
            "[accounts.a]\nprovider = \"voxworks\"\nbase_url = \"https://h:1/\" # test\nenvironment = \"sandbox\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nenvironment = \"sandbox\"\n"
        ) { $0.baseURL = "https://api.voxworks.ai" },
        .change(
            "the old provider's own address, spelt out",
            "[accounts.a]\nprovider = \"voxworks\"\nbase_url = \"https://api.voxworks.ai\"\n",
            "[accounts.a]\nprovider = \"temphone\"\n"
        ) {
            $0.provider = .temphone; $0.baseURL = "https://api.example-ai.com/v1"
        },
        .change(
            "nothing at all",
            "# top\n[accounts.a] # mine\n  provider = \"voxworks\"   # the one\n\n# tail\n[webhooks]\n",
            "# top\n[accounts.a] # mine\n  provider = \"voxworks\"   # the one\n\n# tail\n[webhooks]\n"
        ) { _ = $0 },
        .change(
            "with a table of its own after it",
            "[accounts.a]\nprovider = \"voxworks\"\n[[accounts.a.scripts]]\nid = \"s\"\n",
            "[accounts.a]\nprovider = \"voxworks\"\nenvironment = \"sandbox\"\n[[accounts.a.scripts]]\nid = \"s\"\n"
        ) { $0.environment = .sandbox },
        .change(
            "signs of TOML in a comment and in a string",
            "# [accounts.a] = {\n[accounts.a] # ]\nprovider = \"voxworks\" # \"\nkey_env = \"a]#'\" # [\n",
            "# [accounts.a] = {\n[accounts.a] # ]\nprovider = \"voxworks\" # \"\nkey_env = \"N\" # [\n"
        ) { $0.key = .environment("N") },
    ]
}
