#include "CPhoneNumber.h"

#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include <dlfcn.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <list>
#include <string>

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

const char *const unknownRegion = "ZZ";

// The longest national number that the library reads (its kMaxLengthForNsn).
const unsigned int longestNational = 17;

template <std::size_t size>
void copy(const std::string &text, char (&target)[size]) {
    // A text that does not fit whole is left out: half a number is a wrong number.
    if (text.size() >= size) {
        target[0] = '\0';
        return;
    }
    std::memcpy(target, text.c_str(), text.size() + 1);
}

cpn_kind kindOf(PhoneNumberUtil::PhoneNumberType type) {
    switch (type) {
    case PhoneNumberUtil::FIXED_LINE: return CPN_KIND_FIXED_LINE;
    case PhoneNumberUtil::MOBILE: return CPN_KIND_MOBILE;
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: return CPN_KIND_FIXED_LINE_OR_MOBILE;
    case PhoneNumberUtil::TOLL_FREE: return CPN_KIND_TOLL_FREE;
    case PhoneNumberUtil::PREMIUM_RATE: return CPN_KIND_PREMIUM_RATE;
    case PhoneNumberUtil::SHARED_COST: return CPN_KIND_SHARED_COST;
    case PhoneNumberUtil::VOIP: return CPN_KIND_VOIP;
    case PhoneNumberUtil::PERSONAL_NUMBER: return CPN_KIND_PERSONAL;
    case PhoneNumberUtil::PAGER: return CPN_KIND_PAGER;
    case PhoneNumberUtil::UAN: return CPN_KIND_COMPANY;
    case PhoneNumberUtil::VOICEMAIL: return CPN_KIND_VOICEMAIL;
    default: return CPN_KIND_UNKNOWN;
    }
}

cpn_validity validityOf(const PhoneNumberUtil &util, const PhoneNumber &number) {
    if (util.IsValidNumber(number)) return CPN_VALID;
    switch (util.IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE: return CPN_POSSIBLE;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return CPN_LOCAL_ONLY;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE: return CPN_UNKNOWN_COUNTRY_CODE;
    case PhoneNumberUtil::TOO_SHORT: return CPN_TOO_SHORT;
    case PhoneNumberUtil::TOO_LONG: return CPN_TOO_LONG;
    case PhoneNumberUtil::INVALID_LENGTH: return CPN_WRONG_LENGTH;
    }
    return CPN_FAILED;
}

// The number's own plus sign decides whether a country code was written at all; the full-width one counts.
bool writtenWithCountryCode(const std::string &text) {
    return text.find('+') != std::string::npos || text.find("\xEF\xBC\x8B") != std::string::npos;
}

cpn_validity validityOf(PhoneNumberUtil::ErrorType error, const std::string &text) {
    switch (error) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return writtenWithCountryCode(text) ? CPN_UNKNOWN_COUNTRY_CODE : CPN_NEEDS_REGION;
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN: return CPN_TOO_SHORT;
    case PhoneNumberUtil::TOO_LONG_NSN: return CPN_TOO_LONG;
    default: return CPN_NOT_A_NUMBER;
    }
}

std::string mainRegion(const PhoneNumberUtil &util, int countryCode) {
    std::string region;
    util.GetRegionCodeForCountryCode(countryCode, &region);
    return region == unknownRegion ? std::string() : region;
}

void fillRegion(const PhoneNumberUtil &util, const PhoneNumber &number, cpn_number &result) {
    std::string region;
    util.GetRegionCodeForNumber(number, &region);
    result.region_is_certain = !region.empty() && region != unknownRegion;
    if (!result.region_is_certain) region = mainRegion(util, number.country_code());
    copy(region, result.region);
}

cpn_source sourceOf(PhoneNumber::CountryCodeSource source) {
    switch (source) {
    case PhoneNumber::FROM_DEFAULT_COUNTRY: return CPN_SOURCE_REGION;
    case PhoneNumber::FROM_NUMBER_WITH_PLUS_SIGN: return CPN_SOURCE_PLUS_SIGN;
    case PhoneNumber::FROM_NUMBER_WITH_IDD: return CPN_SOURCE_DIALLED_OUT;
    case PhoneNumber::FROM_NUMBER_WITHOUT_PLUS_SIGN: return CPN_SOURCE_NO_PLUS_SIGN;
    default: return CPN_SOURCE_UNKNOWN;
    }
}

// The library leaves the national prefix in a number that would be too short without it.
void fillLength(const PhoneNumberUtil &util, const PhoneNumber &number, cpn_number &result) {
    std::string digits;
    util.GetNationalSignificantNumber(number, &digits);
    result.national_length = static_cast<int>(digits.size());
    if (result.validity == CPN_VALID) return;
    std::string prefix;
    util.GetNddPrefixForRegion(mainRegion(util, number.country_code()), true, &prefix);
    if (prefix.empty() || digits.compare(0, prefix.size(), prefix) != 0) return;
    // No national number begins with these two where they are prefixes; others, such as Russia's 8, may belong to it.
    if (prefix == "0" || prefix == "1") {
        result.national_length -= 1;
        result.keeps_trunk_prefix = 1;
    } else if (result.source == CPN_SOURCE_REGION) {
        result.national_length = 0;
    }
}

// What is known of an international number that the library gave up for having hardly any digits.
void fillStump(const PhoneNumberUtil &util, const std::string &text, cpn_number &result) {
    if (result.validity != CPN_TOO_SHORT || !writtenWithCountryCode(text)) return;
    std::string digits = text;
    util.NormalizeDigitsOnly(&digits);
    for (std::size_t length = 1; length <= 3 && length <= digits.size(); length += 1) {
        const int code = std::stoi(digits.substr(0, length));
        const std::string region = mainRegion(util, code);
        if (region.empty()) continue;
        result.country_code = code;
        result.national_length = static_cast<int>(digits.size() - length);
        copy(region, result.region);
        return;
    }
}

void fillTexts(const PhoneNumberUtil &util, const PhoneNumber &number, cpn_number &result) {
    std::string text;
    util.Format(number, PhoneNumberUtil::E164, &text);
    copy(text, result.e164);
    util.Format(number, PhoneNumberUtil::INTERNATIONAL, &text);
    copy(text, result.international);
    util.Format(number, PhoneNumberUtil::NATIONAL, &text);
    copy(text, result.national);
    copy(number.extension(), result.extension);
}

cpn_number read(const std::string &text, const std::string &region) {
    cpn_number result = {};
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const PhoneNumberUtil::ErrorType error = util.ParseAndKeepRawInput(text, region, &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR) {
        result.validity = validityOf(error, text);
        fillStump(util, text, result);
        return result;
    }
    result.source = sourceOf(number.country_code_source());
    // Only the number nought is formatted as it was written when that is kept.
    if (number.national_number() == 0) util.Parse(text, region, &number);
    result.validity = validityOf(util, number);
    fillLength(util, number, result);
    result.country_code = number.country_code();
    result.kind = kindOf(util.GetNumberType(number));
    fillRegion(util, number, result);
    fillTexts(util, number, result);
    if (result.validity != CPN_VALID) result.is_short_code = ShortNumberInfo().IsValidShortNumber(number);
    if (result.e164[0] == '\0') result.validity = CPN_FAILED;
    return result;
}

} // namespace

cpn_number cpn_read(const char *text, const char *region) {
    try {
        return read(text ? text : "", region ? region : unknownRegion);
    } catch (...) {
        cpn_number failed = {};
        failed.validity = CPN_FAILED;
        return failed;
    }
}

unsigned int cpn_possible_lengths(int country_code) {
    try {
        const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
        unsigned int lengths = 0;
        std::uint64_t digits = 1;
        for (unsigned int length = 1; length <= longestNational; length += 1, digits *= 10) {
            PhoneNumber number;
            number.set_country_code(country_code);
            number.set_national_number(digits);
            if (util.IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE) lengths |= 1u << length;
        }
        return lengths;
    } catch (...) {
        return 0;
    }
}

int cpn_country_code(const char *region) {
    if (!region) return 0;
    try {
        return PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region);
    } catch (...) {
        return 0;
    }
}

int cpn_knows_region(const char *region) { return cpn_country_code(region) != 0; }

int cpn_regions(int country_code, char *text, int size) {
    try {
        std::list<std::string> regions;
        PhoneNumberUtil::GetInstance()->GetRegionCodesForCountryCallingCode(country_code, &regions);
        std::string joined;
        for (const std::string &region : regions) joined += (joined.empty() ? "" : " ") + region;
        if (size <= 0 || joined.size() >= static_cast<std::size_t>(size)) return 0;
        std::memcpy(text, joined.c_str(), joined.size() + 1);
        return static_cast<int>(regions.size());
    } catch (...) {
        return 0;
    }
}

int cpn_library_path(char *text, int size) {
    Dl_info about = {};
    // A function of the library itself, found where it was loaded from.
    PhoneNumberUtil *(*function)() = &PhoneNumberUtil::GetInstance;
    if (dladdr(reinterpret_cast<void *>(function), &about) == 0 || !about.dli_fname) return 0;
    char *path = realpath(about.dli_fname, nullptr);
    if (!path) return 0;
    const std::size_t length = std::strlen(path);
    const bool fits = size > 0 && length < static_cast<std::size_t>(size);
    if (fits) std::memcpy(text, path, length + 1);
    std::free(path);
    return fits ? 1 : 0;
}
