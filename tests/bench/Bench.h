#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace rapport {

// The median of some runs, in milliseconds, taken in turn with its floor so that both feel the same weather.
struct Pair {
    double floor = 0;
    double ours = 0;

    double ratio() const { return ours / floor; }
};

inline double millisecondsOf(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

inline double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

inline Pair measure(int runs, const std::function<void()>& floor, const std::function<void()>& ours) {
    std::vector<double> floors, oursAll;
    floor();
    ours();
    for (int run = 0; run < runs; ++run) {
        floors.push_back(millisecondsOf(floor));
        oursAll.push_back(millisecondsOf(ours));
    }
    return {median(floors), median(oursAll)};
}

inline void report(const std::string& what, const Pair& pair, double reach, double aim) {
    std::printf("%-44s floor %8.2f ms  ours %8.2f ms  ratio %5.2f  (reach %.2f, aim %.2f)\n", what.c_str(), pair.floor,
                pair.ours, pair.ratio(), reach, aim);
}

} // namespace rapport
