// A stand-in for bcryptprimitives.dll, which Rust's standard library needs and Wine has from version 9 on. For the test
// under an older Wine only.
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length) {
    return SystemFunction036(buffer, (ULONG)length);
}
