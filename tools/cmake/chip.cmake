# Cross tool chain: arm-none-eabi-gcc for Cortex-M controllers without floating-point unit. Each
# target says which one.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR arm)
set(CMAKE_CXX_COMPILER arm-none-eabi-g++)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_CXX_FLAGS_INIT "-mthumb -mfloat-abi=soft")
set(CMAKE_CXX_FLAGS_MINSIZEREL "-Os -g")
