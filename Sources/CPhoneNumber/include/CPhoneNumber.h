#pragma once

// Telephone numbers by libphonenumber, as plain C: no C++ exception and no C++ type passes this door.

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    CPN_VALID = 0,
    // The length is right for the country, but no range is known that holds the number.
    CPN_POSSIBLE = 1,
    // Complete only for somebody who dials within the same area.
    CPN_LOCAL_ONLY = 2,
    CPN_TOO_SHORT = 3,
    CPN_TOO_LONG = 4,
    // Neither the shortest nor the longest, yet no number of this length exists in the country.
    CPN_WRONG_LENGTH = 5,
    CPN_UNKNOWN_COUNTRY_CODE = 6,
    // Written without a country code, and no region was given to read it in.
    CPN_NEEDS_REGION = 7,
    CPN_NOT_A_NUMBER = 8,
    // The library itself failed.
    CPN_FAILED = 9
} cpn_validity;

typedef enum {
    CPN_KIND_UNKNOWN = 0,
    CPN_KIND_FIXED_LINE,
    CPN_KIND_MOBILE,
    CPN_KIND_FIXED_LINE_OR_MOBILE,
    CPN_KIND_TOLL_FREE,
    CPN_KIND_PREMIUM_RATE,
    CPN_KIND_SHARED_COST,
    CPN_KIND_VOIP,
    CPN_KIND_PERSONAL,
    CPN_KIND_PAGER,
    CPN_KIND_COMPANY,
    CPN_KIND_VOICEMAIL
} cpn_kind;

typedef enum {
    CPN_SOURCE_UNKNOWN = 0,
    // Written without a country code: the given region's was taken.
    CPN_SOURCE_REGION,
    CPN_SOURCE_PLUS_SIGN,
    // Dialled out of the given region, such as 00 or 011 and then the country code.
    CPN_SOURCE_DIALLED_OUT,
    // The given region's country code, without anything that announces it.
    CPN_SOURCE_NO_PLUS_SIGN
} cpn_source;

typedef struct {
    cpn_validity validity;
    cpn_kind kind;
    cpn_source source;
    // Digits after the country code; 0 where they could not be counted for certain.
    int national_length;
    // The 0 or 1 that is dialled before national numbers stands in the number still: without it too few digits are left.
    int keeps_trunk_prefix;
    // 0 where the text could not be read far enough.
    int country_code;
    // The number itself decides its region; else `region` is the main one of its country code.
    int region_is_certain;
    // An emergency or short code of its region, which nobody reaches from elsewhere.
    int is_short_code;
    // ISO 3166 letters, or the main region of the country code where the number itself decides none; may be empty.
    char region[4];
    // The texts are empty where the number could not be read, and always end in NUL.
    char e164[32];
    char international[64];
    char national[64];
    char extension[24];
} cpn_number;

// Reads `text` (UTF-8, NUL-terminated). `region` is the ISO 3166 code to read a national number in, or NULL.
// Never fails: `validity` says what was found.
cpn_number cpn_read(const char *text, const char *region);

// Whether the library knows an ISO 3166 region.
int cpn_knows_region(const char *region);

// How many digits a complete number can have after a country code: bit n is set for n digits; 0 for an unknown code.
unsigned int cpn_possible_lengths(int country_code);

// The country code of a region, such as 52 for "MX"; 0 for a region that is not known.
int cpn_country_code(const char *region);

// Writes the regions that share a country code, the main one first, with spaces between; gives back how many there are,
// 0 where they do not fit or the code is not known.
int cpn_regions(int country_code, char *text, int size);

// Writes the path of the library's file, such as /usr/lib/x86_64-linux-gnu/libphonenumber.so.8.12; 0 where it is not known.
int cpn_library_path(char *text, int size);

#ifdef __cplusplus
}
#endif
