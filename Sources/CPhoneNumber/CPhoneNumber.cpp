#include "CPhoneNumber.h"

#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <string>

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

const char *const unknownRegion = "ZZ";

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

void fillRegion(const PhoneNumberUtil &util, const PhoneNumber &number, cpn_number &result) {
    std::string region;
    util.GetRegionCodeForNumber(number, &region);
    if (region.empty() || region == unknownRegion) util.GetRegionCodeForCountryCode(number.country_code(), &region);
    copy(region == unknownRegion ? std::string() : region, result.region);
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
    const PhoneNumberUtil::ErrorType error = util.Parse(text, region, &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR) {
        result.validity = validityOf(error, text);
        return result;
    }
    result.validity = validityOf(util, number);
    result.country_code = number.country_code();
    result.kind = kindOf(util.GetNumberType(number));
    fillRegion(util, number, result);
    fillTexts(util, number, result);
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

int cpn_country_code(const char *region) {
    if (!region) return 0;
    try {
        return PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region);
    } catch (...) {
        return 0;
    }
}

int cpn_knows_region(const char *region) { return cpn_country_code(region) != 0; }
