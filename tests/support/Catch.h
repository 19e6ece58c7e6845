#pragma once

// The one include for tests: Debian 12 ships Catch2 version 2, Debian 13 version 3.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
