/// Letters that people write for a zone: most are used in several parts of the world, or leave out summer time.
enum ZoneAbbreviations {
    static let note = "Such letters stand for several zones, or for one half of the year."

    /// The zones whose own clocks are known by them.
    static let zones: [String: [String]] = [
        "ET": ["America/New_York"], "EST": ["America/New_York", "America/Panama"], "EDT": ["America/New_York"],
        "CT": ["America/Chicago"], "CST": ["America/Chicago", "Asia/Shanghai", "America/Havana"],
        "CDT": ["America/Chicago", "America/Havana"],
        "MT": ["America/Denver"], "MST": ["America/Denver", "America/Phoenix"], "MDT": ["America/Denver"],
        "PT": ["America/Los_Angeles"], "PST": ["America/Los_Angeles", "Asia/Manila"], "PDT": ["America/Los_Angeles"],
        "AST": ["America/Halifax", "Asia/Riyadh"], "ADT": ["America/Halifax"], "NST": ["America/St_Johns"],
        "NDT": ["America/St_Johns"], "AKST": ["America/Anchorage"], "AKDT": ["America/Anchorage"],
        "HST": ["Pacific/Honolulu"], "BRT": ["America/Sao_Paulo"], "ART": ["America/Argentina/Buenos_Aires"],
        "GMT": ["UTC", "Europe/London"], "BST": ["Europe/London", "Asia/Dhaka"], "WET": ["Europe/Lisbon"],
        "WEST": ["Europe/Lisbon"], "CET": ["Europe/Berlin", "Europe/Paris", "Europe/Madrid"],
        "CEST": ["Europe/Berlin", "Europe/Paris", "Europe/Madrid"],
        "MEZ": ["Europe/Berlin"], "MESZ": ["Europe/Berlin"],
        "EET": ["Europe/Helsinki", "Europe/Athens", "Africa/Cairo"],
        "EEST": ["Europe/Helsinki", "Europe/Athens", "Africa/Cairo"], "MSK": ["Europe/Moscow"],
        "IST": ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"], "IDT": ["Asia/Jerusalem"],
        "PKT": ["Asia/Karachi"], "NPT": ["Asia/Kathmandu"], "WIB": ["Asia/Jakarta"], "ICT": ["Asia/Bangkok"],
        "SGT": ["Asia/Singapore"], "HKT": ["Asia/Hong_Kong"], "PHT": ["Asia/Manila"], "JST": ["Asia/Tokyo"],
        "KST": ["Asia/Seoul"], "AWST": ["Australia/Perth"], "ACST": ["Australia/Adelaide", "Australia/Darwin"],
        "ACDT": ["Australia/Adelaide"], "AEST": ["Australia/Sydney", "Australia/Brisbane"],
        "AEDT": ["Australia/Sydney"], "NZST": ["Pacific/Auckland"], "NZDT": ["Pacific/Auckland"],
        "SAST": ["Africa/Johannesburg"], "EAT": ["Africa/Nairobi"], "WAT": ["Africa/Lagos"],
        "CAT": ["Africa/Maputo"], "EST5EDT": ["America/New_York"], "CST6CDT": ["America/Chicago"],
        "MST7MDT": ["America/Denver"], "PST8PDT": ["America/Los_Angeles"], "Z": ["UTC"], "ZULU": ["UTC"],
        "UCT": ["UTC"], "UTC": ["UTC"],
    ]
}
