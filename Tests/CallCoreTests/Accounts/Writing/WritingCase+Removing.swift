@testable import CallDomain

extension WritingCase {
    static let removing: [WritingCase] = [
        .remove(
            "the only one",
            "# top\n\n[accounts.a]\nprovider = \"voxworks\"\n",
            "# top\n\n"),
        .remove(
            "the first of two",
            "[accounts.a]\nprovider = \"voxworks\"\n\n# about b\n[accounts.b]\nprovider = \"voxworks\"\n",
            "# about b\n[accounts.b]\nprovider = \"voxworks\"\n"),
        .remove(
            "with its rows",
            "[accounts.b]\nprovider = \"voxworks\"\n\n[accounts.a]\nprovider = \"voxworks\"\n# in a\nkey_env = \"K\"\n\n[[accounts.a.scripts]]\nid = \"s\"\n\n[[accounts.a.numbers]]\nnumber = \"+1\"\n\n# tail\n",
            "[accounts.b]\nprovider = \"voxworks\"\n\n# tail\n"),
        .remove(
            "dotted",
            "accounts.a.provider = \"voxworks\" # x\nascii = true\naccounts.a.key_env = \"K\"\n",
            "ascii = true\n"),
        .remove(
            "inline",
            "[accounts]\na = { provider = \"voxworks\" }\nb = { provider = \"voxworks\" }\n",
            "[accounts]\nb = { provider = \"voxworks\" }\n"),
        .remove(
            "inline in inline",
            "accounts = { b = { provider = \"voxworks\" }, a = { provider = \"temphone\" } }\n",
            "accounts = { b = { provider = \"voxworks\" } }\n"),
        .remove(
            "without a final newline",
            "ascii = true\n\n[accounts.a]\nprovider = \"voxworks\"",
            "ascii = true\n\n"),
        .remove(
            "CRLF",
            "[accounts.a]\r\nprovider = \"voxworks\"\r\n\r\n[webhooks]\r\n",
            "[webhooks]\r\n"),
        .remove(
            "one whose name begins like another's",
            "[accounts.ab]\nprovider = \"voxworks\"\n[accounts.a]\nprovider = \"voxworks\"\n",
            "[accounts.ab]\nprovider = \"voxworks\"\n"),
    ]
}
